const CAPITAL = /^\p{Lu}/u;

/** Whether the character at an offset is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  // Arabic has no capitals.
  if (unit >= 0x600 && unit < 0x700) return false;
  return CAPITAL.test(text.slice(at, at + 2));
}

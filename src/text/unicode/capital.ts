const CAPITAL = /^\p{Lu}/u;

/** Whether the character at an offset is a capital letter. */
export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  // Arabic has no capitals.
  if (unit >= 0x600 && unit < 0x700) return false;
  return CAPITAL.test(text.slice(at, at + 2));
}

/** A text that begins as another does: with a capital letter where that has one. */
export function capitalised(text: string, like: string): string {
  if (!isCapitalAt(like, 0)) return text;
  const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return first.toUpperCase() + text.slice(first.length);
}

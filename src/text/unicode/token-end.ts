const [OTHER, LETTER, JOINING, DIGIT, POINT, PERCENT, SURROGATE] = [1, 2, 3, 4, 5, 6, 7];
/** What each UTF-16 unit seen so far is in a token; 0 for one that has not been looked at. */
const classes = new Uint8Array(0x10000);

const CLASSES: readonly (readonly [kind: number, units: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [JOINING, /[\p{M}\u00ad\u200b-\u200f\u2060\u061c\u0640]/u],
  [DIGIT, /\p{N}/u],
  [POINT, /[.,٫٬]/u],
  [PERCENT, /[%٪％]/u],
  [SURROGATE, /[\ud800-\udfff]/u],
];

/**
 * Where the token ends that begins at a place, as `tokenize` has tokens: a letter with what follows of letters and marks, digits
 * with points between them, or a percent sign.
 * @returns the place itself where none begins; -1 where a surrogate would have to be looked at
 */
export function tokenEnd(text: string, start: number): number {
  const first = classAt(text, start);
  if (first === LETTER) return wordEnd(text, start + 1);
  if (first === DIGIT) return numberEnd(text, start + 1);
  if (first === SURROGATE) return -1;
  return first === PERCENT ? start + 1 : start;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  let kind = classAt(text, at);
  while (kind === LETTER || kind === JOINING) kind = classAt(text, ++at);
  return kind === SURROGATE ? -1 : at;
}

function numberEnd(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === DIGIT || (classAt(text, at) === POINT && classAt(text, at + 1) === DIGIT))
    at++;
  const isCut = classAt(text, at) === SURROGATE || classAt(text, at + 1) === SURROGATE;
  return isCut ? -1 : at;
}

function classAt(text: string, at: number): number {
  if (at >= text.length) return OTHER;
  const unit = text.charCodeAt(at);
  return classes[unit] || remember(unit);
}

function remember(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = CLASSES.find(([, units]) => units.test(character))?.[0] ?? OTHER;
  classes[unit] = kind;
  return kind;
}

import data from '../data/characters.json' with { type: 'json' };
import type { Glyph } from './glyph.ts';

const ACCENTS = new Map(Object.entries(data.accents));
const MARK = /^\p{M}+$/u;
const ARABIC = /\p{Script=Arabic}|[\u064b-\u065f\u0670]/u;
const LETTER = /\p{L}/u;
/** Two of one shape this close, in sizes of the font, are one that was drawn twice to look bold or to cast a shadow. */
const SAME_PLACE = 0.12;
/** Marks that one letter can have. */
const MOST_MARKS = 4;
/** Share of an accent's width that has to lie over its letter. */
const OVER = 0.5;

/** The glyphs of a page with each mark joined to its letter, and what was drawn twice once. */
export function lettersOf(glyphs: readonly Glyph[]): Glyph[] {
  const letters = withoutDoubles(glyphs).map((glyph) => ({ ...glyph }));
  const areFirst = marksComeFirst(letters);
  const gone = new Set<Glyph>();
  for (const [index, glyph] of letters.entries()) {
    const isMark = MARK.test(glyph.text);
    const base = isMark ? baseOfMark(letters, index, glyph, areFirst) : baseOfAccent(letters, index, glyph);
    if (!base) continue;
    base.text = withMark(base.text, isMark ? glyph.text : (ACCENTS.get(glyph.text) ?? ''));
    gone.add(glyph);
  }
  return letters.filter((glyph) => !gone.has(glyph));
}

/** An i loses its dot to an accent, which some documents name by the letter without one. */
function withMark(letter: string, mark: string): string {
  return `${letter === '\u0131' ? 'i' : letter}${mark}`;
}

/**
 * Whether Arabic marks that come as they are seen, from left to right, stand before their letters, as in words turned round. Then
 * some, on the last letter of a word, come right after a space; else some, on the first, come right before one.
 */
function marksComeFirst(glyphs: readonly Glyph[]): boolean {
  let [after, before] = [0, 0];
  glyphs.forEach(({ text }, index) => {
    if (!MARK.test(text) || !ARABIC.test(text)) return;
    if (glyphs[index - 1]?.text.trim() === '') after++;
    if (glyphs[index + 1]?.text.trim() === '') before++;
  });
  return before < 2 || before <= after;
}

function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const { text, x, y, size } = glyph;
    if (text.trim() === '') return true;
    const key = `${text} ${Math.round(y)}`;
    const others = [...(seen.get(key) ?? []), ...(seen.get(`${text} ${Math.round(y) + 1}`) ?? [])];
    const near = SAME_PLACE * size;
    if (others.some((other) => Math.abs(other.x - x) < near && Math.abs(other.y - y) < near)) return false;
    seen.set(key, [...(seen.get(key) ?? []), glyph]);
    return true;
  });
}

/** The letter that a combining mark stands on: the one before it, as it is written. */
function baseOfMark(glyphs: readonly Glyph[], at: number, mark: Glyph, areFirst: boolean): Glyph | undefined {
  const before = nearest(glyphs.slice(Math.max(0, at - MOST_MARKS), at).reverse(), mark);
  const after = nearest(glyphs.slice(at + 1, at + 1 + MOST_MARKS), mark);
  if (!before || !after) return before ?? after;
  const isSeen = ARABIC.test(mark.text) && before.x < after.x;
  return isSeen && areFirst ? after : before;
}

/** The first glyph that is no mark, if it is a letter close by. */
function nearest(outward: readonly Glyph[], mark: Glyph): Glyph | undefined {
  const glyph = outward.find(({ text }) => !MARK.test(text));
  if (!glyph || glyph.text.trim() === '') return undefined;
  const isClose = Math.abs(glyph.y - mark.y) < mark.size && distance(glyph, mark) < mark.size;
  return isClose ? glyph : undefined;
}

/** The letter under an accent that is a glyph of its own, as older typesetting programs put it. */
function baseOfAccent(glyphs: readonly Glyph[], at: number, accent: Glyph): Glyph | undefined {
  if (!ACCENTS.has(accent.text) || accent.width <= 0) return undefined;
  return [glyphs[at + 1], glyphs[at - 1]].find((letter) => {
    if (!letter || !LETTER.test(letter.text) || Math.abs(letter.y - accent.y) > letter.size) return false;
    return -distance(letter, accent) > OVER * Math.min(letter.width, accent.width);
  });
}

/** How far apart two glyphs are along the line; negative where one lies over the other. */
function distance(one: Glyph, other: Glyph): number {
  return Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
}

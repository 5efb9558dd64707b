import type { Glyph } from '../glyphs/glyph.ts';
import { largest, pairs } from './measure.ts';

/** Glyphs that stand close together on one line, from left to right. */
export interface Word {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** A space stands after it, however narrow. */
  readonly spaced: boolean;
}

/** Of which letters with a gap between them are two words, in sizes of the font. */
const WORD_GAP = 0.14;
/** A space that takes less than this was set back over its neighbours, in sizes of the font. */
const LEAST_SPACE = 0.04;
/** Baselines that differ by less are one, in sizes of the font. */
const SAME_BASELINE = 0.15;
/** Wider letter spacing than this is a table's. */
const MOST_TRACKING = 0.5;
/** Gaps that it takes to tell how far apart letters are set. */
const LEAST_GAPS = 6;

/** Words of a page, line after line. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  return rowsBy(glyphs, ({ y }) => y, SAME_BASELINE).flatMap(wordsOfRow);
}

/**
 * Things that stand on one baseline, from the uppermost to the lowest.
 * @param tolerance in sizes of the font
 */
export function rowsBy<Thing extends { readonly size: number }>(
  things: readonly Thing[],
  baseline: (thing: Thing) => number,
  tolerance: number,
): [Thing, ...Thing[]][] {
  const rows: [Thing, ...Thing[]][] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const thing of things.toSorted((a, b) => baseline(a) - baseline(b))) {
    if (baseline(thing) - y <= tolerance * thing.size) rows.at(-1)?.push(thing);
    else {
      rows.push([thing]);
      y = baseline(thing);
    }
  }
  return rows;
}

function wordsOfRow(row: readonly Glyph[]): Word[] {
  const inOrder = row.toSorted((a, b) => a.x - b.x);
  const isSpace = ({ text }: Glyph) => text.trim() === '';
  const letters = inOrder.filter((glyph) => !isSpace(glyph));
  const tracking = trackingOf(letters);
  const words: [Glyph, ...Glyph[]][] = [];
  const spaced = new Set<number>();
  let hasSpace = false;
  let right = Number.NEGATIVE_INFINITY;
  for (const glyph of inOrder) {
    if (isSpace(glyph)) {
      hasSpace = true;
      continue;
    }
    const gap = glyph.x - right;
    const isNext = gap > WORD_GAP * glyph.size + tracking || (hasSpace && gap > LEAST_SPACE * glyph.size);
    if (isNext && hasSpace) spaced.add(words.length - 1);
    if (isNext) words.push([glyph]);
    else words.at(-1)?.push(glyph);
    hasSpace = false;
    right = Math.max(isNext ? Number.NEGATIVE_INFINITY : right, glyph.x + glyph.width);
  }
  return words.map((word, index) => wordOf(word, spaced.has(index)));
}

/** How far apart letters are set on purpose: by as much as three of four are at least. */
function trackingOf(letters: readonly Glyph[]): number {
  const gaps = pairs(letters)
    .map(([before, { x, size }]) => (x - (before.x + before.width)) / size)
    .sort((a, b) => a - b);
  const tracking = gaps[Math.floor(gaps.length / 4)] ?? 0;
  const isTracked = gaps.length >= LEAST_GAPS && tracking > 0 && tracking <= MOST_TRACKING;
  return isTracked ? tracking * (letters[0]?.size ?? 0) : 0;
}

function wordOf(glyphs: readonly [Glyph, ...Glyph[]], spaced: boolean): Word {
  const size = largest(glyphs.map((glyph) => glyph.size));
  return {
    glyphs,
    left: glyphs[0].x,
    right: largest(glyphs.map(({ x, width }) => x + width)),
    y: glyphs[0].y,
    size,
    // Letters that a bold font lacks come from another one.
    bold: glyphs.filter((glyph) => glyph.bold).length > glyphs.length / 2,
    spaced,
  };
}

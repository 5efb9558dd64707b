import bidiModule from 'bidi-js';
import { largest } from '../layout/measure.ts';

// What is exported is the factory itself, which the package's types do not know.
const bidi = (bidiModule as unknown as typeof bidiModule.default)();
const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\u0640]/u;
const FROM_LEFT = /(?![\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\u0640])\p{L}/u;
/** The last of Latin words, or of a number behind them. */
const LATIN_END = /(?![\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\u0640])\p{L}|[0-9]/u;
const PAIRS = new Map(
  ['()', '[]', '{}', '«»', '‹›', '<>'].flatMap(([open = '', close = '']) => [
    [open, { open, close }],
    [close, { open, close }],
  ]),
);
const CLOSES = /[\s.,;:!?،؛؟…)\]}»›]/u;
const OPENS = /[\s([{«‹]/u;

/** Which way a line begins. */
export type BaseDirection = 'ltr' | 'rtl';

/** Whether a text has letters that are read from the right. */
export function hasFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** How many of a text's letters are read from the right, and how many there are. */
export function countDirections(text: string): { fromRight: number; letters: number } {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  return { fromRight: letters.filter(hasFromRight).length, letters: letters.length };
}

/**
 * Puts what is seen on a line, from left to right, into the order in which it is spoken (the way back of UAX #9).
 * @param seen letters with their marks, and spaces
 */
export function logicalOrder(seen: readonly string[], base: BaseDirection): string {
  if (base === 'ltr' && !seen.some(hasFromRight)) return seen.join('');
  const classes = classesOf(seen);
  const units = base === 'rtl' ? seen.toReversed() : [...seen];
  const shown = (base === 'rtl' ? classes.toReversed() : classes).join('');
  const levels = [...bidi.getEmbeddingLevels(shown, base).levels];
  return facing(reordered(units, levels, base === 'rtl' ? 1 : 0)).join('');
}

interface Placed {
  readonly unit: string;
  readonly level: number;
}

/** Rule L2, from the highest level down to the one above the line's own. */
function reordered(units: readonly string[], levels: readonly number[], base: number): Placed[] {
  const placed = units.map((unit, index) => ({ unit, level: levels[index] ?? base }));
  for (let level = largest(levels); level > base; level--) {
    for (let from = 0; from < placed.length; from++) {
      let to = from;
      while ((placed[to]?.level ?? -1) >= level) to++;
      placed.splice(from, to - from, ...placed.slice(from, to).reverse());
      from = Math.max(from, to - 1);
    }
  }
  return placed;
}

/** One UTF-16 unit of a direction for one unit of text. */
function representative(unit: string): string {
  if (hasFromRight(unit)) return /\p{L}/u.test(unit) ? 'ا' : (unit[0] ?? ' ');
  return FROM_LEFT.test(unit) ? 'A' : unit.length === 1 ? unit : /^\s*$/.test(unit) ? ' ' : '-';
}

/**
 * Classes of what is seen. Numbers to the right of Latin letters belong to them ("Annex B-2"), and so does a bracket whose other half
 * stands among them; on the way back, nothing before them would tell.
 */
function classesOf(seen: readonly string[]): string[] {
  const classes = seen.map(representative);
  for (let from = 0; from < seen.length; from++) {
    if (!FROM_LEFT.test(seen[from] ?? '')) continue;
    let to = from;
    for (const [index, unit] of seen.slice(from).entries()) {
      if (hasFromRight(unit)) break;
      if (LATIN_END.test(unit)) to = from + index;
    }
    const { open, close } = unpaired(seen.slice(from, to + 1));
    const last = open > 0 && seen[to + 1] === ')' ? to + 1 : to;
    const first = close > 0 && seen[from - 1] === '(' ? from - 1 : from;
    classes.fill('A', first, last + 1);
    from = last;
  }
  return classes;
}

/** Brackets without their other half. */
function unpaired(units: readonly string[]): { open: number; close: number } {
  let [open, close] = [0, 0];
  for (const unit of units) {
    if (unit === '(') open++;
    else if (unit === ')' && open > 0) open--;
    else if (unit === ')') close++;
  }
  return { open, close };
}

/**
 * Brackets among letters from the right open and close as they are spoken. Documents differ in whether they name the bracket that
 * is seen or the one that is meant; what stands around it tells.
 */
function facing(placed: readonly Placed[]): string[] {
  return placed.map(({ unit, level }, index) => {
    const pair = PAIRS.get(unit);
    if (!pair || level % 2 === 0) return unit;
    const [before, after] = [placed[index - 1]?.unit ?? ' ', placed[index + 1]?.unit ?? ' '];
    const opens = OPENS.test(before) && !CLOSES.test(after);
    const closes = !OPENS.test(before) && CLOSES.test(after);
    if (opens !== closes) return opens ? pair.open : pair.close;
    return unit === pair.open ? pair.close : pair.open;
  });
}

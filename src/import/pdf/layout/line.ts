import data from '../data/characters.json' with { type: 'json' };
import type { Glyph } from '../glyphs/glyph.ts';
import { foldedShapes } from '../text/folded.ts';
import { type BaseDirection, countDirections, logicalOrder } from '../text/logical-order.ts';
import { largest, median, pairs, smallest, sum } from './measure.ts';
import { rowsBy, type Word } from './word.ts';

/** A line of text as it is read. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly direction: BaseDirection;
  /** Width of its first word. */
  readonly opening: number;
  /** Whether it is a row of a table. */
  readonly isRow: boolean;
  /** 1-based number of its page. */
  readonly page: number;
}

/** Baselines that differ by less are one line, in sizes of the font. */
const SAME_LINE = 0.45;
/** How far from their line raised and lowered letters may be, in sizes of its font. */
const SCRIPT_REACH = { up: 0.75, down: 0.4, aside: 0.5 };
/** What is smaller than this share of its line and raised by this share is a superscript. */
const SUPERSCRIPT = { size: 0.85, raised: 0.2 };
/** Cells of a table are this far apart at least, in sizes of the font, and in usual gaps between words. */
const CELL_GAP = { sizes: 1.5, gaps: 3, usual: 0.8, wide: 5 };
/** Stands between the cells of a row, as in articles from web pages. */
export const BETWEEN_CELLS = ' | ';
/** A bullet may be this far from the baseline of its line, in sizes of its font. */
const BULLET_REACH = 0.8;
const BULLETS = new Set(data.bullets);
/** Points that lead the eye from a heading to the number of its page. */
const LEADERS = /(?:\s*[.·]){5,}\s*|\s*…{2,}\s*/gu;
const REFERENCE = /^[\d٠-٩*†‡§,]{1,5}$/u;
const POWER = /^[-−–]\d{1,2}$/u;
const MOSTLY = 0.75;
const SENTENCE_END = /[.!?:;…]["'”’)]*$/u;

/** The lines of a block, from top to bottom. */
export function linesOf(block: readonly Word[], page: number, direction: BaseDirection): TextLine[] {
  const rows = rowsWithScripts(block).map((row) => row.toSorted((a, b) => a.left - b.left));
  const usual = median(rows.flatMap((row) => pairs(row).map(([before, { left }]) => left - before.right)));
  const gaps = rows.map((row) => cellGaps(row, usual));
  return rows
    .map((row, index) => {
      const own = gaps[index] ?? [];
      const isTable = [gaps[index - 1], gaps[index + 1]].some((other) => areAligned(own, other ?? []));
      return lineOf(row, isTable ? own : own.filter((gap) => isWide(gap, row)), page, direction);
    })
    .filter(({ text }) => text !== '');
}

/** Words of one baseline, and with them what is raised above it or lowered below it. */
function rowsWithScripts(block: readonly Word[]): [Word, ...Word[]][] {
  const usual = median(block.map(({ size }) => size));
  const isSmall = ({ size }: Word) => size < SUPERSCRIPT.size * usual;
  const isLoose = (word: Word) => isSmall(word) || BULLETS.has(textOf(word.glyphs));
  const rows = rowsBy(
    block.filter((word) => !isLoose(word)),
    ({ y }) => y,
    SAME_LINE,
  );
  const alone: Word[] = [];
  for (const word of block.filter(isLoose)) {
    const row = isSmall(word) ? rows.find((words) => isScriptOf(word, words)) : rowBeside(word, rows);
    if (row) row.push(word);
    else alone.push(word);
  }
  return [...rows, ...rowsBy(alone, ({ y }) => y, SAME_LINE)].sort(([a], [b]) => a.y - b.y);
}

/** The row that a bullet stands beside; many are drawn somewhat higher or lower. */
function rowBeside<Row extends readonly [Word, ...Word[]]>(
  bullet: Word,
  rows: readonly Row[],
): Row | undefined {
  // One between two lines belongs to the upper one.
  const away = ([{ y }]: Row) => {
    const below = y - bullet.y;
    return below > 0 ? below + BULLET_REACH * bullet.size * 0.4 : -below;
  };
  const [nearest] = rows.toSorted((a, b) => away(a) - away(b));
  return nearest && away(nearest) < BULLET_REACH * bullet.size ? nearest : undefined;
}

function isScriptOf(word: Word, row: readonly [Word, ...Word[]]): boolean {
  const rise = row[0].y - word.y;
  return row.some(
    ({ left, right, size }) =>
      rise < SCRIPT_REACH.up * size &&
      -rise < SCRIPT_REACH.down * size &&
      word.left - right < SCRIPT_REACH.aside * size &&
      left - word.right < SCRIPT_REACH.aside * size,
  );
}

/** Where cells may be parted on a row: between which places there is much white. */
function cellGaps(row: readonly Word[], usualGap: number): [number, number][] {
  const size = largest(row.map((word) => word.size));
  const least = Math.max(CELL_GAP.sizes * size, CELL_GAP.gaps * Math.min(usualGap, CELL_GAP.usual * size));
  const gaps: [number, number][] = [];
  let right = row[0]?.right ?? 0;
  for (const word of row) {
    if (word.left - right > least) gaps.push([right, word.left]);
    right = Math.max(right, word.right);
  }
  return gaps;
}

/** Whether there is more white than the stretching of a line makes. */
function isWide([from, to]: readonly [number, number], row: readonly Word[]): boolean {
  return to - from > CELL_GAP.wide * largest(row.map(({ size }) => size));
}

/** Whether some white of two rows is at one place, as between the columns of a table. */
function areAligned(one: readonly [number, number][], other: readonly [number, number][]): boolean {
  return one.some(([from, to]) => other.some(([start, end]) => start < to && end > from));
}

function lineOf(
  words: readonly Word[],
  gaps: readonly [number, number][],
  page: number,
  block: BaseDirection,
): TextLine {
  const size = largest(words.map((word) => word.size));
  const main = words.filter((word) => word.size >= SUPERSCRIPT.size * size);
  const y = median(main.map((word) => word.y));
  const direction = directionOf(words, block);
  const opening = words.at(direction === 'rtl' ? -1 : 0);
  const cells = cellsOf(words, gaps).map((cell) => cellText(cell, { size, y }, direction));
  const texts = (direction === 'rtl' ? cells.reverse() : cells)
    .flatMap((text) => text.split(LEADERS))
    .filter(Boolean);
  return {
    text: texts.join(BETWEEN_CELLS),
    left: smallest(words.map(({ left }) => left)),
    right: largest(words.map(({ right }) => right)),
    y,
    size: median(main.map((word) => word.size)),
    bold: lengthOf(main.filter((word) => word.bold)) > MOSTLY * lengthOf(main),
    direction,
    opening: opening ? opening.right - opening.left : 0,
    isRow: texts.length > 1,
    page,
  };
}

function lengthOf(words: readonly Word[]): number {
  return sum(words.map(({ glyphs }) => glyphs.length));
}

function cellsOf(words: readonly Word[], gaps: readonly [number, number][]): Word[][] {
  const cells = [0, ...gaps.map(([, to]) => to)].map((from, index) =>
    words.filter(
      ({ left }) => (index === 0 || left >= from) && left < (gaps[index]?.[1] ?? Number.POSITIVE_INFINITY),
    ),
  );
  return cells.filter(({ length }) => length > 0);
}

/** Which way a line is read: as most of its letters, or as its block where it has few of its own. */
function directionOf(words: readonly Word[], block: BaseDirection): BaseDirection {
  const seen = words.map(({ glyphs }) => glyphs.map(({ text }) => text).join('')).join(' ');
  const { fromRight, letters } = countDirections(seen);
  if (fromRight > 0) return fromRight >= letters / 2 ? 'rtl' : block;
  return letters > 0 && SENTENCE_END.test(seen) ? 'ltr' : block;
}

function cellText(
  words: readonly Word[],
  line: Pick<TextLine, 'size' | 'y'>,
  direction: BaseDirection,
): string {
  const units: string[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before && (before.spaced || word.left - before.right > line.size * 0.14)) units.push(' ');
    units.push(...unitsOf(word, direction === 'rtl' ? words[index + 1] : before, line));
  });
  return foldedShapes(logicalOrder(units, direction)).replace(/\s+/gu, ' ').trim();
}

/**
 * The letters of a word. A raised number behind a word points to a note and is no part of the text, but that of a unit or a power is.
 * @param spokenBefore the word before it
 */
function unitsOf(word: Word, spokenBefore: Word | undefined, line: Pick<TextLine, 'size' | 'y'>): string[] {
  const units = word.glyphs.map(({ text }) => text);
  const text = units.join('');
  const isSmall = word.size < SUPERSCRIPT.size * line.size;
  const isRaised = isSmall && line.y - word.y > SUPERSCRIPT.raised * line.size;
  const isPower = POWER.test(text);
  if (!isRaised || !spokenBefore || !(isPower || REFERENCE.test(text))) return units;
  const stem = textOf(spokenBefore.glyphs).replace(/^.*[^\p{L}\d]/u, '');
  if (!isPower && !data.units.includes(stem) && !/^\d*10$/.test(stem)) return [];
  return units.map((digit) => data.superscripts[Number(digit)] ?? '⁻');
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join('');
}

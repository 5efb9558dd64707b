import { largest, median, pairs, smallest, sum } from './measure.ts';
import { rowsBy, type Word } from './word.ts';

type Row = readonly Word[];

/** Where two columns stand side by side: rows `[from, to)`, parted at `x`. */
interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  /** Characters in the smaller of the two columns. */
  readonly score: number;
}

/** How far apart two places are at which a gutter is looked for, in points. */
const STEP = 3;
/** Widths of gutters in sizes of the font: beside a few rows, a narrow one is a gap between words. */
const WIDTH = { narrow: 0.8, wide: 1.5 };
const ROWS_FOR_NARROW = 6;
const LEAST_ROWS = 2;
/** A line of a column of text has this many characters at least; a cell of a table has fewer. */
const LEAST_CHARACTERS = 15;
/** Lines of a column are at least this share of the longest; cells of a table differ more. */
const LEAST_FILL = 0.6;
const MOST_OF_IT = 0.6;
/** A table stands this many usual distances of rows below the text. */
const APART = 1.6;
/** Rows whose baselines differ by less, in sizes of the font, are looked at as one. */
const SAME_ROW = 0.3;

/**
 * The words of a page in blocks as they are read: columns one after the other, from the right where the page is read from there;
 * what goes across columns stays above or below them. Tables stay whole.
 */
export function blocksOf(words: readonly Word[], fromRight: boolean): Word[][] {
  return split(
    rowsBy(words, ({ y }) => y, SAME_ROW),
    fromRight,
  );
}

function split(rows: readonly Row[], fromRight: boolean): Word[][] {
  if (rows.length === 0) return [];
  const gutter = bestGutter(rows);
  if (!gutter) return [rows.flat()];
  const { from, to, x } = gutter;
  const band = rows.slice(from, to);
  const columns = fromRight ? sides(band, x).reverse() : sides(band, x);
  return [rows.slice(0, from), ...columns, rows.slice(to)].flatMap((part) => split(part, fromRight));
}

function bestGutter(rows: readonly Row[]): Gutter | undefined {
  const words = rows.flat();
  const size = median(words.map((word) => word.size));
  const [left, right] = [smallest(edges(words, 'left')), largest(edges(words, 'right'))];
  let best: Gutter[] = [];
  for (let x = left + STEP; x < right; x += STEP) {
    const found = [
      ...bands(rows, x, size * WIDTH.narrow, ROWS_FOR_NARROW),
      ...bands(rows, x, size * WIDTH.wide, LEAST_ROWS),
    ];
    for (const gutter of found) {
      if (gutter.score > (best[0]?.score ?? 0)) best = [gutter];
      else if (gutter.score === best[0]?.score) best.push(gutter);
    }
  }
  // In the middle of the white that parts the columns.
  return best[Math.floor(best.length / 2)];
}

/** Runs of rows that leave a strip around `x` free, with a column of text on either side. */
function bands(rows: readonly Row[], x: number, width: number, leastRows: number): Gutter[] {
  const found: Gutter[] = [];
  let from = 0;
  for (let to = 0; to <= rows.length; to++) {
    const row = rows[to];
    if (row && isFree(row, x - width / 2, x + width / 2)) continue;
    if (hasBothSides(rows.slice(from, to), x, leastRows)) {
      const end = withoutTable(rows, from, to, x);
      const score = scoreOf(rows.slice(from, end), x, leastRows);
      if (score > 0) found.push({ from, to: end, x, score });
    }
    from = to + 1;
  }
  return found;
}

/** Whether enough rows have something on either side; most places fail this, and nothing more is looked at. */
function hasBothSides(rows: readonly Row[], x: number, leastRows: number): boolean {
  const count = (isThere: (word: Word) => boolean) => rows.filter((row) => row.some(isThere)).length;
  return count(({ left }) => left < x) >= leastRows && count(({ right }) => right > x) >= leastRows;
}

/** Where a run of rows ends without a table that follows columns of text at some distance. */
function withoutTable(rows: readonly Row[], from: number, to: number, x: number): number {
  const tops = rows.slice(from, to).map((row) => row[0]?.y ?? 0);
  const pitch = median(pairs(tops).map(([before, y]) => y - before));
  const apart = tops.findLastIndex((y, index) => index > 0 && y - (tops[index - 1] ?? y) > APART * pitch);
  if (apart < 0) return to;
  const tail = rows.slice(from + apart, to);
  const isTextBeside = sides(tail, x).some((lines) => lines.length > 0 && isText(lines));
  return isTextBeside ? to : withoutTable(rows, from, from + apart, x);
}

/** What stands to the left and to the right of a place. */
function sides(rows: readonly Row[], x: number): [Row[], Row[]] {
  const left = rows.map((row) => row.filter((word) => middle(word) < x)).filter(isFilled);
  return [left, rows.map((row) => row.filter((word) => middle(word) >= x)).filter(isFilled)];
}

function isFree(row: Row, from: number, to: number): boolean {
  return row.every(({ left, right }) => right <= from || left >= to);
}

function scoreOf(rows: readonly Row[], x: number, leastRows: number): number {
  const columns = sides(rows, x);
  if (!columns.every((lines) => lines.length >= leastRows && isText(lines))) return 0;
  return smallest(columns.map((lines) => sum(lines.map(characters))));
}

/**
 * Whether most of what stands in lines is text in a column: long lines, about as long as the longest. Cells of a table, list markers
 * and numbers are none; a picture with a few words in it may stand in a column.
 */
function isText(lines: readonly Row[]): boolean {
  const measured = lines.map((line) => ({
    width: largest(edges(line, 'right')) - smallest(edges(line, 'left')),
    length: characters(line),
  }));
  const least = LEAST_FILL * largest(measured.map(({ width }) => width));
  const long = measured.filter(({ width, length }) => width >= least && length >= LEAST_CHARACTERS);
  const lengthOf = (some: typeof measured) => sum(some.map(({ length }) => length));
  return lengthOf(long) >= MOST_OF_IT * lengthOf(measured);
}

function characters(row: Row): number {
  return sum(row.map(({ glyphs }) => glyphs.length)) + row.length - 1;
}

function edges(words: readonly Word[], edge: 'left' | 'right'): number[] {
  return words.map((word) => word[edge]);
}

function middle({ left, right }: Word): number {
  return (left + right) / 2;
}

function isFilled(row: Row): boolean {
  return row.length > 0;
}

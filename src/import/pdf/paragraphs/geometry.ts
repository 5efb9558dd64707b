import type { TextLine } from '../layout/line.ts';
import { median, pairs } from '../layout/measure.ts';

/** Where a line begins and ends along the direction in which it is read. */
export function startOf({ direction, left, right }: TextLine): number {
  return direction === 'rtl' ? -right : left;
}

/** @see startOf */
export function endOf({ direction, left, right }: TextLine): number {
  return direction === 'rtl' ? -left : right;
}

/** Whether two lines are set in the same size, or nearly so. */
export function isSameSize(one: TextLine, other: TextLine): boolean {
  return Math.abs(one.size - other.size) < 0.08 * Math.max(one.size, other.size);
}

/** Between which places the lines of a block stand. */
export interface Edges {
  readonly start: number;
  readonly end: number;
}

/** The edges of a line's column, as the lines around it of its size have them. */
export function edgesAround(lines: readonly TextLine[], line: TextLine): Edges {
  const at = lines.indexOf(line);
  const alike = lines
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
    .filter((other) => isSameSize(line, other) && !other.isRow);
  const starts = alike.map(startOf).sort((a, b) => a - b);
  const ends = alike.map(endOf).sort((a, b) => a - b);
  return {
    start: starts[Math.floor(starts.length / 5)] ?? startOf(line),
    end: ends[Math.ceil(ends.length * 0.9) - 1] ?? endOf(line),
  };
}

const NEIGHBOURS = 12;

/** How far apart the lines of a paragraph are, by the size of their font in half points. */
export type Leadings = ReadonlyMap<number, number>;

/** Measures how far apart lines of each size usually are; paragraphs are further apart. */
export function leadingsOf(blocks: readonly (readonly TextLine[])[]): Leadings {
  const pitches = new Map<number, number[]>();
  for (const [before, line] of blocks.flatMap((lines) => pairs(lines))) {
    const pitch = line.y - before.y;
    if (!isSameSize(before, line) || line.isRow || pitch > MOST_LEADING * line.size) continue;
    const others = pitches.get(keyOf(line));
    if (others) others.push(pitch);
    else pitches.set(keyOf(line), [pitch]);
  }
  return new Map(
    [...pitches]
      .filter(([, values]) => values.length >= LEAST_PITCHES)
      .map(([size, values]) => [
        size,
        median(values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length / 2))),
      ]),
  );
}

const MOST_LEADING = 2.6;
const LEAST_PITCHES = 3;
const USUAL_LEADING = 1.3;

/** How far apart lines like this one are in a paragraph, in points. */
export function leadingOf(line: TextLine, leadings: Leadings): number {
  return leadings.get(keyOf(line)) ?? USUAL_LEADING * line.size;
}

function keyOf({ size }: TextLine): number {
  return Math.round(size * 2);
}

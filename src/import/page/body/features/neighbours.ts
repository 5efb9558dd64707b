import { isHeading, isTop, type PageBlock, parentOf } from '../outline.ts';

/** Paragraphs on either side that count as around one. */
const REACH = 6;
/** Where there is no neighbour, heading or reader's text. */
const NONE = -1;

/**
 * What the paragraphs around each paragraph tell.
 * @param reader for each, 1 where Readability takes it for the article, otherwise 0
 */
export function neighbourFeatures(
  blocks: readonly PageBlock[],
  reader: readonly number[],
): Record<string, number>[] {
  const [first, last] = [reader.indexOf(1), reader.lastIndexOf(1)];
  const top = blocks.findIndex(isTop);
  const seen = new Map<string, number>();
  let head = NONE;
  return blocks.map((block, at) => {
    const repeated = seen.get(block.text) ?? 0;
    seen.set(block.text, repeated + 1);
    if (isHeading(block)) head = at;
    return {
      repeated,
      reader: reader[at] ?? 0,
      beforeReader: first < 0 ? NONE : within(first - at, -30, 100),
      afterReader: last < 0 ? NONE : within(at - last, -100, 60),
      fromTop: top < 0 ? NONE : within(at - top, -50, 200),
      sinceHead: head < 0 ? 99 : Math.min(50, at - head),
      readerAround: mean(around(reader, at)),
      linkedAround: mean(around(blocks, at).map(({ linked }) => linked)),
      lengthAround: mean(around(blocks, at).map(({ text }) => Math.log(text.length))),
      readerNext: reader[at + 1] ?? NONE,
      readerThird: reader[at + 3] ?? NONE,
      ...nearFeatures(block, blocks[at - 1], blocks[at + 1], blocks[at + 2]),
    };
  });
}

function nearFeatures(block: PageBlock, before?: PageBlock, next?: PageBlock, second?: PageBlock) {
  return {
    lengthBefore: before ? Math.log(before.text.length) : NONE,
    lengthNext: next ? Math.log(next.text.length) : NONE,
    linkedBefore: before?.linked ?? NONE,
    linkedNext: next?.linked ?? NONE,
    linkedSecond: second?.linked ?? NONE,
    siblingBefore: before ? Number(parentOf(before) === parentOf(block)) : NONE,
  };
}

function around<Item>(items: readonly Item[], at: number): readonly Item[] {
  return items.slice(Math.max(0, at - REACH), at + REACH + 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

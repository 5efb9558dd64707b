import type { TextLine } from '../layout/line.ts';
import { median } from '../layout/measure.ts';
import { edgesAround, endOf, isSameSize, startOf } from './geometry.ts';
import { isFinished, isItem, lastLine, type PdfParagraph, SMALL_LETTER } from './split-paragraphs.ts';

/** Paragraphs of a block, with the lines that they were cut from. */
export interface ParagraphBlock {
  readonly lines: readonly TextLine[];
  readonly paragraphs: readonly PdfParagraph[];
}

/** Captions and the like that may stand between the two halves of a paragraph. */
const MOST_BETWEEN = 3;
const FURTHER_IN = 0.5;
const MOST_WHITE = 4;
const LEAST_LINES = { beside: 4, overleaf: 2 };
const NOTE_SIZE = 0.93;

/** A paragraph of a block. */
interface Entry {
  readonly paragraph: PdfParagraph;
  readonly block: ParagraphBlock;
}

/**
 * Joins paragraphs that go on in the next column or on the next page. Notes at the foot of a column come before the paragraph that
 * they interrupt, so that all of them stand on the page on which they are.
 */
export function joinContinued(blocks: readonly ParagraphBlock[]): PdfParagraph[] {
  let joined: Entry[] = [];
  const usualSize = median(blocks.flatMap(({ lines }) => lines.map(({ size }) => size)));
  for (const block of blocks) {
    const open = openParagraph(joined, usualSize);
    const next = open && continuation(open, block);
    if (next) {
      const whole: Entry = { paragraph: [...open.paragraph, ...next], block };
      joined = [...joined.filter((entry) => entry !== open), whole];
    }
    const rest = block.paragraphs.filter((paragraph) => paragraph !== next);
    joined.push(...rest.map((paragraph) => ({ paragraph, block })));
  }
  return joined.map(({ paragraph }) => paragraph);
}

/** The last paragraph that is no note below the text. */
function openParagraph(joined: readonly Entry[], usualSize: number): Entry | undefined {
  const last = joined.at(-1);
  const open = joined.findLast(({ paragraph: [line] }) => line.size >= NOTE_SIZE * usualSize);
  // Notes stand on the page of the text above them.
  const isAbove = last && open && lastLine(open.paragraph).page === lastLine(last.paragraph).page;
  return isAbove ? open : undefined;
}

/** The paragraph of a block that goes on with one that was cut off, if any. */
function continuation(open: Entry, { lines, paragraphs }: ParagraphBlock): PdfParagraph | undefined {
  const last = lastLine(open.paragraph);
  const leastLines = lines[0]?.page === last.page ? LEAST_LINES.beside : LEAST_LINES.overleaf;
  if (last.isRow || isFinished(last) || !reachesEnd(last, open.block, leastLines)) return undefined;
  const found = paragraphs.slice(0, MOST_BETWEEN + 1).find(([first], index) => {
    const goesOn = isSameSize(first, last) && first.bold === last.bold && first.direction === last.direction;
    return goesOn && !first.isRow && !isItem(first) && (index === 0 || SMALL_LETTER.test(first.text));
  });
  if (!found || SMALL_LETTER.test(found[0].text)) return found;
  const isIndented = startOf(found[0]) - edgesAround(lines, found[0]).start > FURTHER_IN * last.size;
  return isIndented ? undefined : found;
}

/** Only a full line of a column goes on in the next one; a few lines beside others are a letterhead or a signature. */
function reachesEnd(line: TextLine, { lines }: ParagraphBlock, leastLines: number): boolean {
  if (/\p{L}[-\u2010\u00ad]$/u.test(line.text)) return true;
  if (lines.filter((other) => isSameSize(other, line)).length < leastLines) return false;
  return edgesAround(lines, line).end - endOf(line) < MOST_WHITE * line.size;
}

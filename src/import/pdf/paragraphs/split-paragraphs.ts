import type { TextLine } from '../layout/line.ts';
import { edgesAround, endOf, isSameSize, type Leadings, leadingOf, startOf } from './geometry.ts';

/** Lines that belong together. */
export type PdfParagraph = readonly [TextLine, ...TextLine[]];

/** Lines further apart than this many usual distances are two paragraphs. */
const APART = 1.3;
/** Where a line begins further in than this, in sizes of the font, it begins a paragraph; further than the second, it is centred or the like. */
const INDENT = { least: 0.8, most: 6 };
const SAME_START = 0.35;
/** What begins an item of a list. */
const MARKER =
  /^(?:[•◦▪▫●○■□‣⁃◆◇➢➤✓✔*\uf000-\uf0ff]|[-–—]\s|\(?(?:\d{1,3}|[٠-٩]{1,3}|\p{L})[.)\]]\s|\[\d{1,3}\]\s|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s)/u;
const SPACE = 0.3;
const LEAST_WHITE = 3;
/** What goes on with a sentence. */
export const SMALL_LETTER = /^["'“‘«(]?\p{Ll}/u;
const SENTENCE_END = /[.!?؟:;…۔]["'”’»)\]]*$/u;

/** Whether a line ends as sentences do. */
export function isFinished({ text }: TextLine): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a line begins an item of a list. */
export function isItem({ text }: TextLine): boolean {
  return MARKER.test(text);
}

/** The last line of a paragraph. */
export function lastLine(paragraph: PdfParagraph): TextLine {
  return paragraph.at(-1) ?? paragraph[0];
}

/** Cuts the lines of a block into paragraphs: by distance, indentation, lines that end early, markers and changes of the font. */
export function splitParagraphs(lines: readonly TextLine[], leadings: Leadings): PdfParagraph[] {
  const paragraphs: [TextLine, ...TextLine[]][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current && !beginsParagraph(current, line, lines, leadings)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function beginsParagraph(
  current: PdfParagraph,
  line: TextLine,
  lines: readonly TextLine[],
  leadings: Leadings,
): boolean {
  const before = lastLine(current);
  if (line.isRow || before.isRow || !isSameSize(before, line)) return true;
  if (line.direction !== before.direction) return true;
  if (line.y - before.y > APART * leadingOf(line, leadings)) return true;
  const isEarly = endsEarly(before, line, lines);
  const areCentred = isCentred(before, line);
  if (isEarly && !areCentred) return true;
  // A few bold words may open a sentence; in writing with capitals, what follows them is small then.
  const mayGoOn = line.direction === 'rtl' || SMALL_LETTER.test(line.text);
  if (before.bold !== line.bold && !(mayGoOn && !isEarly && !areCentred && !isFinished(before))) return true;
  return (isItem(line) && isFreshItem(current, line)) || isIndented(current, line);
}

/** Whether the first word of a line would have fitted on the line before it, and so was put there on purpose. */
function endsEarly(before: TextLine, line: TextLine, lines: readonly TextLine[]): boolean {
  const white = edgesAround(lines, before).end - endOf(before);
  // In the middle of a sentence a little white says nothing.
  const least = isFinished(before) || !SMALL_LETTER.test(line.text) ? 0 : LEAST_WHITE * line.size;
  return white > Math.max(least, line.opening + SPACE * line.size);
}

function isCentred(before: TextLine, line: TextLine): boolean {
  const middle = ({ left, right }: TextLine) => (left + right) / 2;
  const isAligned = Math.abs(startOf(before) - startOf(line)) < SAME_START * line.size;
  const isInMiddle = Math.abs(middle(before) - middle(line)) < SAME_START * line.size;
  return !isAligned && isInMiddle && !isFinished(before);
}

/** "12. The" may also be the end of "was paid on March". */
function isFreshItem(current: PdfParagraph, line: TextLine): boolean {
  const isAligned = Math.abs(startOf(current[0]) - startOf(line)) < SAME_START * line.size;
  const isAfterItem = isItem(current[0]) && isAligned;
  return isAfterItem || isFinished(lastLine(current)) || /^[^\p{L}\d٠-٩([]/u.test(line.text);
}

function isIndented(current: PdfParagraph, line: TextLine): boolean {
  const step = (startOf(line) - startOf(lastLine(current))) / line.size;
  // Of an item, or a reference in a list, all lines but the first are further in.
  if (step > INDENT.least) return step < INDENT.most && !(current.length === 1 && isItem(current[0]));
  const [first, second] = current;
  const hangs = second !== undefined && startOf(second) - startOf(first) > INDENT.least * line.size;
  return hangs && -step > INDENT.least && Math.abs(startOf(line) - startOf(first)) < SAME_START * line.size;
}

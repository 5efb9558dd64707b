import data from '../data/furniture.json' with { type: 'json' };
import { BETWEEN_CELLS, type TextLine } from './line.ts';

/** Lines at the upper and at the lower edge of a page among which headers and footers are looked for. */
const EDGE_LINES = 3;
/** How far a repeated line may move from page to page, in points. */
const SAME_PLACE = 8;
/** In longer documents, what is on two pages only may be text. */
const LONG = 5;
/** Pages that have to agree on where they show their numbers, and the longest line beside one, in characters. */
const LEAST_NUMBERED = 3;
const LONGEST_HEADER = 120;
const NUMBERS = /[0-9]+|[٠-٩]+/gu;
const OF = `(?:\\s*(?:${data.ofWords.join('|')})\\s*#)?`;
const PAGE_NUMBER = new RegExp(`^[-–—.\\s]*(?:(?:${data.pageWords.join('|')})\\s*)?#${OF}[-–—.\\s]*$`, 'iu');
/** What browsers print around a page. */
const PRINTED = data.printed.map((pattern) => new RegExp(pattern, 'iu'));

interface EdgeLine {
  readonly line: TextLine;
  /** 0 is the outermost one of its edge. */
  readonly rank: number;
  readonly edge: 'top' | 'bottom';
  /** Its cells with their numbers left out. */
  readonly keys: readonly string[];
  readonly numbers: readonly number[];
}

/**
 * Finds the lines that are no text of a document: headers and footers, which are the same but for numbers at the same place of several
 * pages, and page numbers.
 * @param pages the lines of each page, from top to bottom
 */
export function furnitureOf(pages: readonly (readonly TextLine[])[]): ReadonlySet<TextLine> {
  const edges = pages.flatMap(edgeLines);
  const numbering = numberingOf(edges);
  const found = new Set<TextLine>();
  for (const edge of edges) {
    const isNumbered = isPageNumber(edge) || countsPages(edge, numbering);
    if (isNumbered || isPrinted(edge) || isRepeated(edge, edges, pages.length)) found.add(edge.line);
  }
  // Only from the edge inwards: what stands behind a line of text is text.
  const outer = edges.filter(
    (edge) =>
      found.has(edge.line) &&
      edges.every((o) => !isSameEdge(o, edge) || o.rank >= edge.rank || found.has(o.line)),
  );
  return new Set(outer.map(({ line }) => line));
}

function edgeLines(lines: readonly TextLine[]): EdgeLine[] {
  const count = Math.min(EDGE_LINES, Math.ceil(lines.length / 2));
  const top = lines.slice(0, count).map((line, rank) => edgeLine(line, rank, 'top'));
  const bottom = lines.slice(count).slice(-count).reverse();
  return [...top, ...bottom.map((line, rank) => edgeLine(line, rank, 'bottom'))];
}

function edgeLine(line: TextLine, rank: number, edge: EdgeLine['edge']): EdgeLine {
  const keys = line.text.split(BETWEEN_CELLS).map((cell) => cell.toLowerCase().replace(NUMBERS, '#'));
  const numbers = (line.text.match(NUMBERS) ?? []).map(western);
  return { line, rank, edge, keys, numbers };
}

function western(digits: string): number {
  return Number(digits.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660)));
}

function isSameEdge(one: EdgeLine, other: EdgeLine): boolean {
  return one.line.page === other.line.page && one.edge === other.edge;
}

function isRepeated(edge: EdgeLine, edges: readonly EdgeLine[], pages: number): boolean {
  const alike = edges.filter(
    (other) =>
      other.edge === edge.edge &&
      Math.abs(other.line.y - edge.line.y) <= SAME_PLACE &&
      other.keys.some((key) => edge.keys.includes(key) && (/\p{L}{2}/u.test(key) || goesOn(edge, other))),
  );
  return new Set(alike.map(({ line }) => line.page)).size >= (pages >= LONG ? 3 : 2);
}

/** Numbers alone are those of pages where they rise with the pages. */
function goesOn(one: EdgeLine, other: EdgeLine): boolean {
  const step = other.line.page - one.line.page;
  return one.numbers.some((number) => other.numbers.includes(number + step));
}

/** How far the numbers that most pages begin or end with are ahead of the pages, where they are the pages' own numbers. */
function numberingOf(edges: readonly EdgeLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const edge of edges.filter(({ rank }) => rank === 0))
    for (const ahead of new Set(outerNumbers(edge).map((number) => number - edge.line.page)))
      counts.set(ahead, (counts.get(ahead) ?? 0) + 1);
  const [ahead, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count >= LEAST_NUMBERED ? ahead : undefined;
}

function countsPages(edge: EdgeLine, numbering: number | undefined): boolean {
  if (numbering === undefined || edge.rank > 0 || edge.line.text.length > LONGEST_HEADER) return false;
  return outerNumbers(edge).includes(edge.line.page + numbering);
}

/** The number with which a line begins, and that with which it ends. */
function outerNumbers({ line: { text } }: EdgeLine): number[] {
  return [/^([0-9]+|[٠-٩]+)(?=\s|$)/u, /(?<=\s|^)([0-9]+|[٠-٩]+)$/u].flatMap((place) => {
    const [, digits] = place.exec(text) ?? [];
    return digits === undefined ? [] : [western(digits)];
  });
}

function isPageNumber({ keys, numbers, line }: EdgeLine): boolean {
  const [key = ''] = keys;
  return keys.length === 1 && ((PAGE_NUMBER.test(key) && numbers[0] === line.page) || /^[ivxl]+$/u.test(key));
}

function isPrinted({ line, rank }: EdgeLine): boolean {
  const text = line.text.replaceAll(BETWEEN_CELLS, ' ');
  return rank === 0 && PRINTED.some((pattern) => pattern.test(text));
}

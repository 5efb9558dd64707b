import data from '../data/page.json' with { type: 'json' };
import { cleanLine, isReadable } from './clean-text.ts';
import { childrenOf, type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** A paragraph of a page. */
export interface PageParagraph {
  /** Lines, separated by `\n` where the page breaks them. */
  readonly text: string;
  /** The whole of it is a link. */
  readonly link: boolean;
}

const DROPPED = new Set(data.dropped);
const BLOCKS = new Set(data.blocks);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const CELL_SEPARATOR = ' | ';
/** Stands for `<br>` while white space is still to be collapsed; text from pages cannot hold it. */
const BREAK = '\u0000';

interface Draft {
  text: string;
  linked: number;
}

/**
 * The text of an element as paragraphs: one for each block, caption, list item and row of a table, lines for `<br>`, a new
 * paragraph for two of them. Nothing that is hidden, runs or navigates comes along.
 */
export function paragraphsOf(root: DomNode): PageParagraph[] {
  const drafts: Draft[] = [];
  collect(root, drafts, false);
  return drafts.flatMap(finished);
}

function collect(node: DomNode, drafts: Draft[], inLink: boolean): void {
  if (isText(node)) append(drafts, (node.textContent ?? '').replaceAll(BREAK, ''), inLink);
  else if (!isElement(node)) collectChildren(node, drafts, inLink);
  else if (!isDropped(node)) collectElement(node, drafts, inLink || node.localName === 'a');
}

function collectElement(element: DomElement, drafts: Draft[], inLink: boolean): void {
  const { localName } = element;
  if (localName === 'br') append(drafts, BREAK, inLink);
  else if (localName === 'pre') collectLines(element, drafts);
  else if (localName === 'tr' && isDataRow(element)) collectRow(element, drafts);
  else {
    const block = BLOCKS.has(localName);
    if (block) drafts.push({ text: '', linked: 0 });
    collectChildren(element, drafts, inLink);
    if (block) drafts.push({ text: '', linked: 0 });
  }
}

function collectChildren(node: DomNode, drafts: Draft[], inLink: boolean): void {
  for (const child of childrenOf(node)) collect(child, drafts, inLink);
}

function append(drafts: Draft[], text: string, inLink: boolean): void {
  const draft = openDraft(drafts);
  draft.text += text;
  if (inLink) draft.linked += cleanLine(text).length;
}

function openDraft(drafts: Draft[]): Draft {
  const last = drafts.at(-1);
  if (last) return last;
  const first = { text: '', linked: 0 };
  drafts.push(first);
  return first;
}

/** The cells of a row of data, side by side, are one paragraph: a figure says nothing without its row. */
function collectRow(row: DomElement, drafts: Draft[]): void {
  const cells = [...childrenOf(row)]
    .filter((cell) => isElement(cell) && !isDropped(cell))
    .map((cell) => paragraphsOf(cell).map(({ text }) => text.replaceAll('\n', ' ')))
    .map((texts) => texts.join(' '))
    .filter((text) => text !== '');
  drafts.push({ text: cells.join(CELL_SEPARATOR), linked: 0 }, { text: '', linked: 0 });
}

/** A table also lays out pages: then its cells hold paragraphs, lists or tables, and are read one by one. */
function isDataRow(row: DomElement): boolean {
  return ![...childrenOf(row)].some(
    (cell) =>
      isElement(cell) &&
      (cell.querySelector('table, ul, ol, h1, h2, h3, h4, figure, blockquote, p + p, div + div') !== null ||
        (cell.textContent ?? '').length > 400),
  );
}

function collectLines(pre: DomElement, drafts: Draft[]): void {
  const lines = (pre.textContent ?? '').replaceAll(BREAK, '').replace(/\r\n|\r|\n/g, BREAK);
  drafts.push({ text: lines, linked: 0 }, { text: '', linked: 0 });
}

function isDropped(element: DomElement): boolean {
  if (DROPPED.has(element.localName)) return true;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return HIDDEN.test(element.getAttribute('style') ?? '');
}

function finished({ text, linked }: Draft): PageParagraph[] {
  const lines = text.split(BREAK).map(cleanLine);
  const groups: string[][] = [];
  let open: string[] | undefined;
  for (const line of lines) {
    if (!isReadable(line)) open = undefined;
    else if (open) open.push(line);
    else {
      open = [line];
      groups.push(open);
    }
  }
  const link = linked > 0 && linked >= cleanLine(text.replaceAll(BREAK, '')).length * 0.9;
  return groups.map((group) => ({ text: group.join('\n'), link }));
}

import data from '../data/page.json' with { type: 'json' };
import { cleanLine, isReadable } from './clean-text.ts';
import { childrenOf, type DomElement, type DomNode, isElement, isStyledAway, isText } from './dom.ts';

/** A paragraph of a page. */
export interface PageParagraph {
  /** Lines, separated by `\n` where the page breaks them. */
  readonly text: string;
  /** The share of its letters that links hold, 0 to 1. */
  readonly linked: number;
  /** The innermost element that holds the beginning of it. */
  readonly element: DomElement | undefined;
}

const DROPPED = new Set(data.dropped);
const BLOCKS = new Set(data.blocks);
const CELL_SEPARATOR = ' | ';
/** Stands for `<br>` while white space is still to be collapsed; text from pages cannot hold it. */
const BREAK = '\u0000';

interface Draft {
  text: string;
  /** How many letters of links. */
  linked: number;
  element?: DomElement | undefined;
}

/** Where the reading of a page stands. */
interface Place {
  readonly element: DomElement | undefined;
  readonly inLink: boolean;
}

/**
 * The text of an element as paragraphs: one for each block, caption, list item and row of a table, lines for `<br>`, a new
 * paragraph for two of them. Nothing that is hidden, runs or navigates comes along.
 */
export function paragraphsOf(root: DomNode): PageParagraph[] {
  const drafts: Draft[] = [];
  collect(root, drafts, { element: isElement(root) ? root : undefined, inLink: false });
  return drafts.flatMap(finished);
}

function collect(node: DomNode, drafts: Draft[], place: Place): void {
  if (isText(node)) append(drafts, (node.textContent ?? '').replaceAll(BREAK, ''), place);
  else if (!isElement(node)) collectChildren(node, drafts, place);
  else if (!holdsNoText(node)) {
    collectElement(node, drafts, { element: node, inLink: place.inLink || node.localName === 'a' });
  } else if (isBlock(node)) drafts.push({ text: '', linked: 0 });
}

function collectElement(element: DomElement, drafts: Draft[], place: Place): void {
  const { localName } = element;
  if (localName === 'br') append(drafts, BREAK, place);
  else if (localName === 'pre') collectLines(element, drafts);
  else if (localName === 'tr' && isDataRow(element)) collectRow(element, drafts);
  else {
    const block = isBlock(element);
    if (block) drafts.push({ text: '', linked: 0 });
    collectChildren(element, drafts, place);
    if (block) drafts.push({ text: '', linked: 0 });
  }
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: DomElement): boolean {
  return BLOCKS.has(element.localName);
}

function collectChildren(node: DomNode, drafts: Draft[], place: Place): void {
  for (const child of childrenOf(node)) collect(child, drafts, place);
}

function append(drafts: Draft[], text: string, { element, inLink }: Place): void {
  const draft = openDraft(drafts);
  draft.text += text;
  if (inLink) draft.linked += cleanLine(text.replaceAll(BREAK, '')).length;
  if (!draft.element && isReadable(text)) draft.element = element;
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
    .filter((cell) => isElement(cell) && !holdsNoText(cell))
    .map((cell) => paragraphsOf(cell))
    .filter((paragraphs) => paragraphs.length > 0);
  const text = cells
    .map((paragraphs) => paragraphs.map((paragraph) => paragraph.text.replaceAll('\n', ' ')).join(' '))
    .join(CELL_SEPARATOR);
  const linked = cells.flat().reduce((sum, paragraph) => sum + paragraph.linked * paragraph.text.length, 0);
  drafts.push({ text, linked, element: row }, { text: '', linked: 0 });
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
  drafts.push({ text: lines, linked: 0, element: pre }, { text: '', linked: 0 });
}

/** Whether nothing of an element is text: it is hidden, runs or navigates. */
export function holdsNoText(element: DomElement): boolean {
  if (DROPPED.has(element.localName)) return !laysOut(element);
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return isStyledAway(element);
}

/** Some servers put whole pages into one form. */
function laysOut(element: DomElement): boolean {
  return element.localName === 'form' && element.querySelector('h1, article, main, p + p + p') !== null;
}

function finished({ text, linked, element }: Draft): PageParagraph[] {
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
  const share = linked / Math.max(1, cleanLine(text.replaceAll(BREAK, '')).length);
  return groups.map((group) => ({ text: group.join('\n'), linked: Math.min(1, share), element }));
}

import { ancestorsOf, childrenOf, type DomElement, type DomNode, isElement } from '../dom.ts';
import { isBlock, type PageParagraph } from '../paragraphs.ts';

/** A paragraph with the nearest elements around it that stand on lines of their own, the innermost first. */
export interface PageBlock extends PageParagraph {
  readonly blocks: readonly DomElement[];
}

/** Where in a page the running text is; all figures are letters of it. */
export interface Outline {
  readonly blocks: readonly PageBlock[];
  /** By parent of paragraphs: right below it. */
  readonly below: ReadonlyMap<DomNode, number>;
  /** By element: anywhere in it. */
  readonly within: ReadonlyMap<DomNode, number>;
  /** By look of paragraphs. */
  readonly alike: ReadonlyMap<string, { readonly letters: number; readonly count: number }>;
  /** The parent with most of it right below, and what holds that. */
  readonly trunk: ReadonlySet<DomElement>;
  /** Right below that parent; at least 1. */
  readonly most: number;
  /** In the whole page; at least 1. */
  readonly all: number;
}

const RUNNING = { letters: 60, linked: 0.5 };
const SURELY_RUNNING = { letters: 80, linked: 0.3 };
/** Blocks around a paragraph that are looked at. */
const LEVELS = 5;

/** Finds where the running text of a page is. */
export function outlineOf(root: DomNode, paragraphs: readonly PageParagraph[]): Outline {
  const blocks = paragraphs.map(withBlocks);
  const below = new Map<DomNode, number>();
  const own = new Map<DomNode, number>();
  for (const block of blocks) {
    const { text, linked, element } = block;
    const parent = parentOf(block);
    if (parent && text.length > RUNNING.letters && linked < RUNNING.linked) add(below, parent, text.length);
    const sure = text.length > SURELY_RUNNING.letters && linked < SURELY_RUNNING.linked;
    if (element && sure) add(own, element, text.length);
  }
  const within = new Map<DomNode, number>();
  const all = Math.max(1, sumUp(root, own, within));
  const alike = looksOf(blocks);
  const [main, most] = [...below].reduce<readonly [DomNode | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 1],
  );
  const trunk = new Set(main ? [main, ...ancestorsOf(main)].filter(isElement) : []);
  return { blocks, below, within, alike, trunk, most, all };
}

/** What holds the block that a paragraph is. */
export function parentOf({ blocks }: PageBlock): DomElement | undefined {
  return blocks[1] ?? blocks[0];
}

/** Whether a paragraph is a heading, or a part of one. */
export function isHeading({ blocks }: PageBlock): boolean {
  return blocks.some(({ localName }) => /^h[1-6]$/.test(localName));
}

/** Whether a paragraph is a heading of the first rank. */
export function isTop({ blocks }: PageBlock): boolean {
  return blocks.some(({ localName }) => localName === 'h1');
}

/** Element and class: what is set alike looks alike. */
export function lookOf({ element }: PageBlock): string {
  return element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : '';
}

function looksOf(blocks: readonly PageBlock[]): Map<string, { letters: number; count: number }> {
  const looks = new Map<string, { letters: number; count: number }>();
  for (const block of blocks) {
    const { text, linked } = block;
    const look = looks.get(lookOf(block)) ?? { letters: 0, count: 0 };
    look.letters += text.length > RUNNING.letters ? text.length * (1 - 2 * linked) : 0;
    look.count += 1;
    looks.set(lookOf(block), look);
  }
  return looks;
}

function withBlocks(paragraph: PageParagraph): PageBlock {
  const { element } = paragraph;
  const blocks: DomElement[] = [];
  for (const holder of element ? [element] : []) if (isBlock(holder)) blocks.push(holder);
  for (const holder of element ? ancestorsOf(element) : []) {
    if (blocks.length === LEVELS) break;
    if (isBlock(holder)) blocks.push(holder);
  }
  return { ...paragraph, blocks };
}

/** Adds to `totals` what an element and all in it have of their own. */
function sumUp(node: DomNode, own: ReadonlyMap<DomNode, number>, totals: Map<DomNode, number>): number {
  let sum = own.get(node) ?? 0;
  for (const child of childrenOf(node)) if (isElement(child)) sum += sumUp(child, own, totals);
  if (sum > 0) totals.set(node, sum);
  return sum;
}

function add(counts: Map<DomNode, number>, node: DomNode, letters: number): void {
  counts.set(node, (counts.get(node) ?? 0) + letters);
}

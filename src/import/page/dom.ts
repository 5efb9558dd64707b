import { parseHTML } from 'linkedom';
import { ImportFailure } from '../failure.ts';

/** As much of the DOM as pages are read with; the compiler knows no browser here. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
}

/** An element of a page. */
export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** A page's document. */
export interface DomDocument extends DomNode {
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const ELEMENT = 1;
const TEXT = 3;
/** More than any article has; beyond them reading takes minutes. */
const MOST_NODES = 200_000;
const DEEPEST = 400;

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Whether a node is text (and not a comment). */
export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** Whether an element's own style keeps it from being seen. */
export function isStyledAway(element: DomElement): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}

/** The children of a node, in order. */
export function* childrenOf(node: DomNode): Generator<DomNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** The element that holds a node, and those around that, the innermost first. */
export function* ancestorsOf(node: DomNode): Generator<DomElement> {
  for (let holder = node.parentNode; holder; holder = holder.parentNode) if (isElement(holder)) yield holder;
}

/**
 * Parses a page, with the html and body elements that it may have left out.
 * @throws ImportFailure when it is built to keep a reader busy
 */
export function parsePage(html: string): DomDocument {
  const whole = /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html);
  const { document } = parseHTML(whole ? html : `<html><body>${html}</body></html>`);
  const page: DomDocument = document;
  // Not from the document: in linkedom a document type has no next sibling.
  checkShape(page.querySelector('html') ?? page);
  return page;
}

/** Readability visits nodes again and again and in recursion, so a page's size and depth are checked before. */
function checkShape(root: DomNode): void {
  let nodes = 0;
  let depth = 0;
  for (let node: DomNode | null = root; node; ) {
    if (++nodes > MOST_NODES) throw new ImportFailure('too-many-elements');
    if (node.firstChild) {
      if (++depth > DEEPEST) throw new ImportFailure('nested-too-deeply');
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
}

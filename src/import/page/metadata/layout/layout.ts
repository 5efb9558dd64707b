import { cleanLine } from '../../clean-text.ts';
import { childrenOf, type DomDocument, type DomElement, type DomNode, isElement, isText } from '../../dom.ts';
import data from '../data/layout.json' with { type: 'json' };
import { anyWithin, insideOf, type Stretch } from './stretches.ts';
import { isKicker, isUnread, namesOf, wordsIn, type Zone, zoneOf } from './zones.ts';

/** A line of a page as readers see it; of a long paragraph only the beginning. */
export interface PageLine {
  readonly text: string;
  /** Characters of visible text before it. */
  readonly start: number;
  readonly zone: Zone;
}

/** An element that may say something about the article; lines in its text end with `\n`. */
export interface PageMark extends PageLine {
  readonly element: DomElement;
  /** Its classes and id. */
  readonly names: string;
}

/** What readers see of a page, in order. */
export interface PageLayout {
  readonly lines: readonly PageLine[];
  readonly headings: readonly PageMark[];
  /** Short elements with a class, an id, `rel`, `itemprop` or a date. */
  readonly marks: readonly PageMark[];
  /** What pictures that are logos or banners are said to show. */
  readonly logos: readonly string[];
  /** Characters of visible text. */
  readonly length: number;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Zones of elements within another zone are told apart last to first. */
const ZONES = ['foreign', 'elsewhere', 'beside'] as const;

class Walk {
  readonly lines: Draft<PageLine>[] = [];
  readonly headings: Draft<PageMark>[] = [];
  readonly marks: Draft<PageMark>[] = [];
  readonly logos: string[] = [];
  readonly zones: Record<(typeof ZONES)[number], Stretch[]> = { foreign: [], elsewhere: [], beside: [] };
  /** Visible text piece by piece, `\n` between lines. */
  readonly chunks: string[] = [];
  line = '';
  lineStart = 0;
  length = 0;
  /** How many headings the walk is in. */
  within = 0;
}

const LOGO = wordsIn(data.logoNames);
const BLOCKS = new Set(data.blocks);
/** Documentation puts a link to a heading behind it. */
const ANCHOR = /\s*[¶#§]$/u;
const HEADING = /^h[1-6]$/;
const MARKING = ['itemprop', 'rel', 'datetime', 'title', 'property', 'align', 'style'];

/** Goes through a page once. */
export function layOut(document: DomDocument): PageLayout {
  const walk = new Walk();
  // A document type has no next sibling in linkedom.
  visitChildren(document.querySelector('html') ?? document, walk);
  endLine(walk);
  placeInZones(walk);
  const { lines, headings, marks, logos, length } = walk;
  return { lines, headings, marks, logos, length };
}

/** What holds the headline or most of the page is not around the article, whatever it is called. */
function placeInZones({ lines, headings, marks, zones, length }: Walk): void {
  const firsts = headings.filter(({ element }) => element.localName === 'h1').map(({ start }) => start);
  const holdsFirst = anyWithin(firsts);
  const around = ZONES.map((zone) => ({
    zone,
    holds: insideOf(zones[zone].filter((all) => (all.end - all.start) * 2 < length && !holdsFirst(all))),
  }));
  for (const place of [...lines, ...headings, ...marks])
    place.zone = around.find(({ holds }) => holds(place.start))?.zone ?? 'article';
}

function visitChildren(node: DomNode, walk: Walk): void {
  for (const child of childrenOf(node)) {
    if (isText(child)) addText(child.textContent ?? '', walk);
    else if (isElement(child)) visit(child, walk);
    else if (child.firstChild) visitChildren(child, walk);
  }
}

function visit(element: DomElement, walk: Walk): void {
  const names = namesOf(element);
  if (isUnread(element, names) || (walk.within > 0 && isKicker(names))) return;
  if (element.localName === 'img') addLogo(element, names, walk);
  const block = BLOCKS.has(element.localName);
  if (block) endLine(walk);
  const [start, firstChunk] = [walk.length, walk.chunks.length];
  const heading = HEADING.test(element.localName);
  if (heading) walk.within++;
  visitChildren(element, walk);
  if (heading) walk.within--;
  if (block) endLine(walk);
  const zone = zoneOf(element, names);
  if (zone !== 'article') walk.zones[zone].push({ start, end: walk.length });
  if (walk.length - start <= data.mostMarked)
    mark(element, names, start, walk.chunks.slice(firstChunk), walk);
}

function mark(
  element: DomElement,
  names: string,
  start: number,
  chunks: readonly string[],
  walk: Walk,
): void {
  const heading = HEADING.test(element.localName);
  const lines = chunks.join('').split('\n').map(cleanLine).filter(Boolean);
  const text = lines.join(heading ? ' ' : '\n').replace(ANCHOR, '');
  const found: Draft<PageMark> = { element, names, text, start, zone: 'article' };
  if (heading) walk.headings.push(found);
  if (isMarked(element, names)) walk.marks.push(found);
}

function isMarked(element: DomElement, names: string): boolean {
  if (element.localName === 'time' || names.length > 1) return true;
  return MARKING.some((name) => element.getAttribute(name) !== null);
}

function addLogo(image: DomElement, names: string, walk: Walk): void {
  const parent = image.parentNode;
  const around = parent && isElement(parent) ? namesOf(parent) : '';
  const alt = cleanLine(image.getAttribute('alt') ?? '');
  if (alt && LOGO.test(`${names} ${around}`)) walk.logos.push(alt);
}

function addText(text: string, walk: Walk): void {
  if (walk.line === '' && !/\S/.test(text)) return;
  if (walk.line === '') walk.lineStart = walk.length;
  if (walk.line.length < data.longestLine) walk.line += text.slice(0, data.longestLine);
  walk.chunks.push(text.slice(0, data.mostMarked).replaceAll('\n', ' '));
  walk.length += text.length;
}

function endLine(walk: Walk): void {
  const text = cleanLine(walk.line);
  if (text) walk.lines.push({ text, start: walk.lineStart, zone: 'article' });
  walk.line = '';
  if (walk.chunks.at(-1) !== '\n') walk.chunks.push('\n');
}

import { type DomElement, type DomNode, isElement } from '../../dom.ts';
import { isBlock } from '../../paragraphs.ts';
import { DOUBTFUL, distanceTo, FOREIGN, NOWHERE, type PartKind } from '../concepts.ts';
import { type Mass, massesOf } from '../mass.ts';
import { lookOf, type Outline, type PageBlock, parentOf } from '../outline.ts';

const TAGS = ['li', 'div', 'tr'];
const AROUND = ['li', 'table', 'figure', 'aside', 'article', 'main'];
/** Groups of concepts, by the feature that tells how near a name for one of them is. */
const NAMED: Readonly<Record<string, readonly PartKind[]>> = {
  'named content': ['content'],
  'named lead': ['lead'],
  'named caption': ['caption'],
  'named related': ['related'],
  'named promotion': ['promotion'],
  foreign: FOREIGN,
  doubtful: DOUBTFUL,
};
/** How many blocks up. */
const LEVELS = { linked: [1, 2, 4], share: [1, 3] };

/** Tells what the elements around the paragraphs of a page say of each. */
export function placeReader(root: DomNode, outline: Outline): (block: PageBlock) => Record<string, number> {
  const masses = massesOf(root);
  const tagsAround = tagReader();
  const distances = Object.entries(NAMED).map(([name, concepts]) => [name, distanceTo(concepts)] as const);
  return (block) => {
    const { element } = block;
    const around = element ? tagsAround(element) : NO_TAGS;
    return {
      ...Object.fromEntries([
        ...TAGS.map((name) => [`is ${name}`, Number(block.blocks[0]?.localName === name)]),
        ...AROUND.map((name) => [`in ${name}`, Number(around.has(name))]),
        ...distances.map(([name, distance]) => [name, element ? distance(element) : NOWHERE]),
      ]),
      ...textFeatures(block, outline),
      ...levelFeatures(block, outline, masses),
    };
  };
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** The names of an element and of all that hold it; each element is looked at once. */
function tagReader(): (element: DomElement) => ReadonlySet<string> {
  const known = new Map<DomElement, ReadonlySet<string>>();
  const tags = (element: DomElement): ReadonlySet<string> => {
    const before = known.get(element);
    if (before) return before;
    const holder = element.parentNode;
    const around = holder && isElement(holder) ? tags(holder) : NO_TAGS;
    const own = around.has(element.localName) ? around : new Set([...around, element.localName]);
    known.set(element, own);
    return own;
  };
  return tags;
}

/** How it stands to where the running text is. */
function textFeatures(block: PageBlock, { below, within, alike, trunk, most, all }: Outline) {
  const parent = parentOf(block);
  const look = alike.get(lookOf(block));
  const { up, common } = branching(block, trunk);
  return {
    besideText: parent ? (below.get(parent) ?? 0) / most : 0,
    lookLetters: (look?.letters ?? 0) / most,
    lookCount: Math.log(look?.count ?? 1),
    up,
    commonShare: common ? (within.get(common) ?? 0) / all : 1,
  };
}

/** How many blocks a paragraph is away from the trunk, and where it leaves it. */
function branching({ element }: PageBlock, trunk: ReadonlySet<DomElement>) {
  let up = 0;
  for (let holder: DomNode | null | undefined = element; holder; holder = holder.parentNode) {
    if (!isElement(holder) || !isBlock(holder)) continue;
    if (trunk.has(holder)) return { up, common: holder };
    up++;
  }
  return { up, common: undefined };
}

/** What the blocks around it hold: the share of links, and that of the page's running text. */
function levelFeatures({ blocks }: PageBlock, outline: Outline, masses: ReadonlyMap<DomNode, Mass>) {
  const above = (level: number) => blocks[Math.min(level, blocks.length - 1)];
  const linked = (element: DomElement | undefined) => {
    const { letters, proper } = (element && masses.get(element)) ?? { letters: 0, proper: 0 };
    return letters === 0 ? 0 : 1 - proper / letters;
  };
  const share = (element: DomElement | undefined) =>
    element ? (outline.within.get(element) ?? 0) / outline.all : 1;
  return Object.fromEntries([
    ...LEVELS.linked.map((level) => [`linked ${level} up`, linked(above(level))]),
    ...LEVELS.share.map((level) => [`share ${level} up`, share(above(level))]),
  ]);
}

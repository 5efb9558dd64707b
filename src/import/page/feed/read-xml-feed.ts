import { decodeHTML } from 'entities';
import data from '../../data/feeds.json' with { type: 'json' };
import { candidateOf, chooseLink, type LinkCandidate } from './choose-link.ts';
import { type BaseClues, documentBase } from './document-base.ts';
import { type FeedReading, isoTime } from './feed-entry.ts';
import { walkXml, type XmlElement } from './walk-xml.ts';

const DATES = new Set(data.dateElements);

interface Draft {
  readonly element: XmlElement;
  readonly links: LinkCandidate[];
  readonly categories: Set<string>;
  published?: string;
}

/** Reads an RSS, Atom or RDF feed, however badly it is made. */
export function readXmlFeed(xml: string, clues: BaseClues): FeedReading {
  const drafts: Draft[] = [];
  const own: { self?: string; site?: string } = {};
  let draft: Draft | undefined;
  const finish = () => {
    if (draft) drafts.push(draft);
    draft = undefined;
  };
  const { cut } = walkXml(xml, {
    open: (element) => {
      if (!isEntry(element)) return;
      finish(); // Where the end of an entry is missing, the next one ends it.
      draft = { element, links: [], categories: new Set() };
    },
    close: (element) => {
      if (element === draft?.element) finish();
      else if (draft && element.parent === draft.element) take(element, draft);
      else if (!draft && isChannel(element.parent)) takeOwn(element, own);
    },
  });
  const base = documentBase({ ...clues, ...own });
  const entries = drafts.flatMap(({ element, links, categories, published }) => {
    const link = chooseLink([...links, ...aboutOf(element)], base);
    return link === undefined ? [] : [{ link, categories: [...categories], published }];
  });
  return { entries, cut };
}

function isEntry({ name, family }: XmlElement): boolean {
  return (name === 'item' || name === 'entry') && (family === 'own' || family === 'atom');
}

function isChannel(element: XmlElement | undefined): boolean {
  return element?.name === 'channel' || element?.name === 'feed';
}

function take(element: XmlElement, draft: Draft): void {
  const { name, family, attributes, text } = element;
  const link = candidateOf(element);
  if (link) draft.links.push(link);
  const isCategory = name === 'category' || (name === 'subject' && family === 'dc');
  for (const written of isCategory ? [text, attributes.term, attributes.label] : []) {
    const category = decodeHTML(written ?? '').trim();
    if (category) draft.categories.add(category);
  }
  if (DATES.has(name)) draft.published ??= isoTime(text);
}

/** Links of the feed itself: RSS names its site, Atom both. */
function takeOwn(element: XmlElement, own: { self?: string; site?: string }): void {
  if (element.name !== 'link') return;
  if (element.attributes.rel?.trim().toLowerCase() === 'self') own.self ??= element.attributes.href;
  else own.site ??= candidateOf(element)?.link;
}

/** RDF says in an attribute what an item is about. */
function aboutOf({ attributes, bases }: XmlElement): LinkCandidate[] {
  const link = attributes['rdf:about'];
  return link ? [{ kind: 'identifier', link, bases }] : [];
}

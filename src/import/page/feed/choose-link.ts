import data from '../../data/feeds.json' with { type: 'json' };
import type { XmlElement } from './walk-xml.ts';

/** What says where the article is; the surest stand first in `data/feeds.json`. */
type LinkKind =
  | 'original'
  | 'plain'
  | 'alternate-page'
  | 'alternate'
  | 'alternate-other'
  | 'permalink'
  | 'identifier';

/** A link that may lead to the article of an entry. */
export interface LinkCandidate {
  readonly kind: LinkKind;
  /** As written. */
  readonly link: string;
  /** The `xml:base` values that it is relative to, outermost first. */
  readonly bases: readonly string[];
}

/** Longer ones, in UTF-16 units, lead to nothing that could be cited. */
const LONGEST_LINK = 4_000;
const PAGE_TYPES = new Set(data.pageTypes);
const ALTERNATE = new Set(data.alternateRelations);

/** What an element within an entry says about where the article is, if anything. */
export function candidateOf(element: XmlElement): LinkCandidate | undefined {
  const kind = kindOf(element);
  const { href } = element.attributes;
  const link = element.name === 'link' && href?.trim() ? href : element.text;
  return kind && link.trim() ? { kind, link: cleaned(link), bases: element.bases } : undefined;
}

/**
 * The best of an entry's links, absolute. RSS allows one plain link; of several, the last counts, as for other readers.
 * @param base the document's address, where it is known
 */
export function chooseLink(
  candidates: readonly LinkCandidate[],
  base: string | undefined,
): string | undefined {
  for (const kind of data.linkKinds) {
    const resolved = candidates
      .filter((candidate) => candidate.kind === kind)
      .flatMap(({ link, bases }) => resolveHttp(link, bases, base) ?? []);
    const link = kind === 'plain' ? resolved.at(-1) : resolved[0];
    if (link !== undefined) return link;
  }
  return undefined;
}

/** A link against the bases around it (RFC 3986, 5.1); undefined unless that gives an http(s) link. */
export function resolveHttp(
  link: string,
  bases: readonly string[],
  documentBase: string | undefined,
): string | undefined {
  if (link.length > LONGEST_LINK) return undefined;
  let base = documentBase;
  for (const next of bases) base = URL.canParse(next, base) ? new URL(next, base).href : base;
  if (!URL.canParse(link, base)) return undefined;
  const { protocol, href } = new URL(link, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}

function kindOf({ name, family, attributes, text }: XmlElement): LinkKind | undefined {
  if (name === 'origlink') return 'original';
  if (family !== 'own' && family !== 'atom') return undefined;
  const absolute = /^\s*https?:\/\//i.test(text);
  if (name === 'guid')
    return absolute && attributes.ispermalink?.toLowerCase() !== 'false' ? 'permalink' : undefined;
  if (name === 'id') return absolute ? 'identifier' : undefined;
  if (name !== 'link' || !ALTERNATE.has(attributes.rel?.trim().toLowerCase() ?? '')) return undefined;
  if (family === 'own') return 'plain';
  const type = attributes.type?.split(';')[0]?.trim().toLowerCase();
  if (!type) return 'alternate';
  return PAGE_TYPES.has(type) ? 'alternate-page' : 'alternate-other';
}

/** Links that were escaped once too often, or that hold stray characters. */
function cleaned(link: string): string {
  return link
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replaceAll('&amp;', '&');
}

import data from '../data/page.json' with { type: 'json' };
import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';

/** What a page's structured data says about its article; every value as written there. */
export interface StructuredData {
  readonly titles: readonly string[];
  readonly publisher?: string;
  /** People who publish under their own names. */
  readonly owners: readonly string[];
  /** People (and what is not said to be an organisation). */
  readonly authors: readonly string[];
  /** Authors that are accounts of a content management system: whoever entered the text, often nobody who wrote it. */
  readonly accounts: readonly string[];
  /** Names of organisations and sites, wherever they stand. */
  readonly organisations: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly url?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = data.articleTypes;
const ORGANISATION = /Organi[sz]ation$|^WebSite$|^Corporation$|^Brand$/;
/** As the commonest generator of structured data refers to the users of a site. */
const ACCOUNT = /#\/schema\/person\//i;
/** Deeper than any site nests its graph. */
const DEEPEST = 6;

/** Reads the JSON-LD of a page (https://schema.org/Article); what cannot be parsed counts as absent. */
export function structuredData(document: DomDocument): StructuredData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => thingsOf(parse(script.textContent ?? ''), 0));
  const ranked = things
    .map((thing) => ({ thing, rank: rankOf(thing) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const organisations = things.filter(isOrganisation).flatMap((thing) => textOf(thing.name) ?? []);
  const article = ranked[0]?.thing;
  if (!article) return { titles: [], authors: [], accounts: [], owners: [], organisations };
  const byId = new Map(things.filter(({ name }) => name !== undefined).map((thing) => [thing['@id'], thing]));
  const authors = resolved(article.author ?? article.creator, byId);
  const people = authors.filter((author) => !isOrganisation(author));
  return {
    titles: [textOf(article.headline), textOf(article.name)].filter((text) => text !== undefined),
    publisher: namesOf(article.publisher ?? article.sourceOrganization, byId).join(', ') || undefined,
    owners: namesOf(resolved(article.publisher, byId).filter(isPerson), byId),
    authors: namesOf(
      people.filter((author) => !isAccount(author)),
      byId,
    ),
    accounts: namesOf(people.filter(isAccount), byId),
    organisations: [...organisations, ...namesOf(authors.filter(isOrganisation), byId)],
    published: ranked.map(({ thing }) => textOf(thing.datePublished)).find(Boolean),
    modified: ranked.map(({ thing }) => textOf(thing.dateModified)).find(Boolean),
    language: textOf(article.inLanguage),
    url: textOf(article.url) ?? idOf(article.mainEntityOfPage),
  };
}

/** Articles come before pages; -1 for everything else, such as organisations and breadcrumbs. */
function rankOf(thing: Thing): number {
  const types = [thing['@type']].flat();
  return ARTICLE_TYPES.findIndex((type) => types.includes(type));
}

function isOrganisation(thing: unknown): boolean {
  if (!isThing(thing)) return false;
  const types = [thing['@type']].flat();
  return (
    !types.includes('Person') && types.some((type) => typeof type === 'string' && ORGANISATION.test(type))
  );
}

function isPerson(thing: unknown): boolean {
  return isThing(thing) && [thing['@type']].flat().includes('Person');
}

function isAccount(thing: unknown): boolean {
  return isThing(thing) && typeof thing['@id'] === 'string' && ACCOUNT.test(thing['@id']);
}

/** Raw line ends within strings are a common slip; elsewhere they are white space anyway. */
function parse(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')
    .replace(/\p{Cc}/gu, ' ');
  try {
    return JSON.parse(bare);
  } catch {
    // An unescaped quotation mark spoils the whole; the day is legible.
    const datePublished = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(bare)?.[1];
    return datePublished === undefined ? undefined : { '@type': 'WebPage', datePublished };
  }
}

function thingsOf(value: unknown, depth: number): Thing[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsOf(item, depth + 1));
  if (!isThing(value)) return [];
  const within = ['@graph', 'mainEntity', 'author', 'publisher', 'isPartOf', 'mainEntityOfPage'];
  return [value, ...within.flatMap((key) => thingsOf(value[key], depth + 1))];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (isThing(first)) return textOf(first['@value'] ?? first.name);
  return typeof first === 'string' ? cleanLine(first) || undefined : undefined;
}

/** Things and references to things, in place of each other. */
function resolved(value: unknown, byId: ReadonlyMap<unknown, Thing>): unknown[] {
  return [value].flat().map((item) => {
    if (!isThing(item) || item.name !== undefined) return item;
    return byId.get(item['@id']) ?? item;
  });
}

/** Names of people or organisations, given as text, as things or as references to things. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  const names = resolved(value, byId).flatMap((item) => {
    if (!isThing(item)) return textOf(item) ?? [];
    return [item.name].flat().flatMap((name) => textOf(name) ?? []);
  });
  return [...new Set(names)];
}

function idOf(value: unknown): string | undefined {
  return isThing(value) ? textOf(value['@id'] ?? value.url) : textOf(value);
}

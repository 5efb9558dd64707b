import data from '../data/page.json' with { type: 'json' };
import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';

/** What a page's structured data says about its article; every value as written there. */
export interface StructuredData {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = data.articleTypes;

/** Reads the JSON-LD of a page (https://schema.org/Article); what cannot be parsed counts as absent. */
export function structuredData(document: DomDocument): StructuredData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => thingsOf(parse(script.textContent ?? ''), 0));
  const ranked = things
    .map((thing) => ({ thing, rank: rankOf(thing) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const article = ranked[0]?.thing;
  if (!article) return {};
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  return {
    title: textOf(article.headline ?? article.name),
    publisher: namesOf(article.publisher ?? article.sourceOrganization, byId),
    author: namesOf(article.author, byId),
    published: textOf(article.datePublished),
    language: textOf(article.inLanguage),
    url: textOf(article.url) ?? idOf(article.mainEntityOfPage),
  };
}

/** Articles come before pages; -1 for everything else, such as organisations and breadcrumbs. */
function rankOf(thing: Thing): number {
  const types = [thing['@type']].flat();
  return ARTICLE_TYPES.findIndex((type) => types.includes(type));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function thingsOf(value: unknown, depth: number): Thing[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => thingsOf(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...thingsOf(value['@graph'], depth + 1), ...thingsOf(value.mainEntity, depth + 1)];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (isThing(first)) return textOf(first['@value'] ?? first.name);
  return typeof first === 'string' ? cleanLine(first) || undefined : undefined;
}

/** Names of people or organisations, given as text, as things or as references to things. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Thing>): string | undefined {
  const names = [value].flat().map((item) => {
    if (!isThing(item)) return textOf(item);
    return textOf(item.name) ?? textOf(byId.get(item['@id'])?.name);
  });
  return [...new Set(names.filter(Boolean))].join(', ') || undefined;
}

function idOf(value: unknown): string | undefined {
  return isThing(value) ? textOf(value['@id'] ?? value.url) : textOf(value);
}

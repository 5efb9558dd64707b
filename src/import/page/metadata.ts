import type { Metadata } from '../../corpus/metadata.ts';
import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';
import { type StructuredData, structuredData } from './json-ld.ts';

/** What a page says about itself, and the links by which it says it wants to be known, the most binding first. */
export interface PageMetadata {
  readonly metadata: Metadata;
  readonly canonical: readonly string[];
}

/** The longest value that the reader of articles takes. */
const LONGEST = 500;

/** Reads Open Graph, JSON-LD, `<link rel=canonical>` and `<html lang>`; what a page does not say stays absent. */
export function pageMetadata(document: DomDocument): PageMetadata {
  const data = structuredData(document);
  const meta = (name: string) => metaContent(document, name);
  const publisher = short(data.publisher ?? meta('og:site_name'));
  const title = short(meta('og:title') ?? data.title ?? heading(document));
  const author = [data.author, meta('author'), meta('article:author')].find(isName);
  const published = [
    data.published,
    meta('article:published_time'),
    meta('datepublished'),
    pubdate(document),
  ];
  return {
    metadata: {
      title: title && withoutSite(title, [publisher, meta('og:site_name')]),
      publisher,
      author: short(author),
      published: published.map(isoDate).find(Boolean),
      language: languageOf(document, data),
    },
    canonical: [
      document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      meta('og:url'),
      data.url,
    ].flatMap((link) => (link ? [link.trim()] : [])),
  };
}

function metaContent(document: DomDocument, name: string): string | undefined {
  const element = [...document.querySelectorAll('meta')].find((candidate) =>
    ['property', 'name', 'itemprop'].some(
      (key) => candidate.getAttribute(key)?.trim().toLowerCase() === name,
    ),
  );
  return cleanLine(element?.getAttribute('content') ?? '') || undefined;
}

/** The only first-rank heading, or the title of the document. */
function heading(document: DomDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map((h1) => cleanLine(h1.textContent ?? ''));
  if (headings.length === 1 && headings[0]) return headings[0];
  return cleanLine(document.querySelector('title')?.textContent ?? '') || undefined;
}

/** "Title | Site" without the name of the site. */
function withoutSite(title: string, sites: readonly (string | undefined)[]): string {
  const site = sites.find((name) => name && title.endsWith(name) && title.length > name.length);
  const bare = site === undefined ? undefined : /^(.*\S)\s+[|–—·:»-]\s*$/u.exec(title.slice(0, -site.length));
  return bare?.[1] ?? title;
}

function pubdate(document: DomDocument): string | undefined {
  const time = document.querySelector('time[itemprop="datePublished"], time[pubdate]');
  return time?.getAttribute('datetime') ?? undefined;
}

/** An ISO date as written, or its day where the rest is not one that is read everywhere; never a placeholder. */
function isoDate(value: string | undefined): string | undefined {
  const [, day] = /^\s*(\d{4}-\d{2}-\d{2})/.exec(value ?? '') ?? [];
  if (!value || !day || Number(day.slice(0, 4)) < 1900 || Number.isNaN(Date.parse(day))) return undefined;
  const whole = value.trim();
  const precise = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(
    whole,
  );
  return precise && !Number.isNaN(Date.parse(whole)) ? whole : day;
}

function languageOf(document: DomDocument, data: StructuredData): string | undefined {
  const element = document.querySelector('html[lang]') ?? document.querySelector('html');
  const written = [
    element?.getAttribute('lang'),
    element?.getAttribute('xml:lang'),
    metaContent(document, 'og:locale'),
    data.language,
  ];
  return written.map((tag) => canonicalTag(tag ?? '')).find(Boolean);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** Some pages link the author instead of naming them. */
function isName(value: string | undefined): boolean {
  return value !== undefined && !URL.canParse(value);
}

function short(value: string | undefined): string | undefined {
  return value !== undefined && value.length <= LONGEST ? value : undefined;
}

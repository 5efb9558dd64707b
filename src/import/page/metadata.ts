import type { Metadata } from '../../corpus/metadata.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { cleanLine } from './clean-text.ts';
import type { DomDocument } from './dom.ts';
import { type StructuredData, structuredData } from './json-ld.ts';
import { pageAuthor } from './metadata/author/page-author.ts';
import { pageDate } from './metadata/date/page-date.ts';
import { layOut, type PageLayout } from './metadata/layout/layout.ts';
import { type MetaTags, metaTags } from './metadata/meta-tags.ts';
import { looseKey } from './metadata/page-names.ts';
import { siteNames } from './metadata/site-names.ts';
import { titlePieces } from './metadata/title/bare-title.ts';
import { type PageTitle, pageTitle } from './metadata/title/page-title.ts';

/** What a page says about itself, and the links by which it says it wants to be known, the most binding first. */
export interface PageMetadata {
  readonly metadata: Metadata;
  readonly canonical: readonly string[];
}

/** The longest value that the reader of articles takes. */
const LONGEST = 500;

/**
 * Reads a page's JSON-LD, meta tags and headings, its byline and dateline; what it does not say stays absent.
 * @param fetched where the page was fetched; undefined for a saved file
 */
export function pageMetadata(document: DomDocument, fetched?: string): PageMetadata {
  const structured = structuredData(document);
  const tags = metaTags(document);
  const layout = layOut(document);
  const canonical = canonicalLinks(document, tags, structured);
  const urls = [...(fetched ? [fetched] : []), ...canonical];
  const site = siteNames(tags, structured, layout, urls);
  const language = languageOf(document, tags, structured);
  const window = cleanLine(document.querySelector('title')?.textContent ?? '');
  const title = pageTitle({ window, tags, structured, layout, site });
  const { headline } = title;
  const others = titlePieces(window).map(({ text }) => text);
  const otherNames = new Set(others.filter((text) => !title.text?.includes(text)).map(looseKey));
  const sources = {
    tags,
    structured,
    layout,
    site,
    window,
    otherNames,
    headline,
    urls,
    language: spokenIn(language, title, layout),
  };
  return {
    metadata: {
      title: short(title.text),
      publisher: short(structured.publisher ?? tags.get('og:site_name')?.[0]),
      author: short(pageAuthor(sources)),
      published: pageDate(sources),
      language,
    },
    canonical,
  };
}

function canonicalLinks(document: DomDocument, tags: MetaTags, { url }: StructuredData): string[] {
  const links = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    tags.get('og:url')?.[0],
    url,
  ];
  return links.flatMap((link) => (link ? [link.trim()] : []));
}

function languageOf(document: DomDocument, tags: MetaTags, data: StructuredData): string | undefined {
  const element = document.querySelector('html[lang]') ?? document.querySelector('html');
  const written = [
    element?.getAttribute('lang'),
    element?.getAttribute('xml:lang'),
    tags.get('og:locale')?.[0],
    data.language,
  ];
  return written.map((tag) => canonicalTag(tag ?? '')).find(Boolean);
}

/** The language that dates and signatures are read in: the one declared, unless the text shows another. */
function spokenIn(
  declared: string | undefined,
  { text = '' }: PageTitle,
  { lines }: PageLayout,
): string | undefined {
  const long = lines.filter((line) => line.text.length > 80).slice(0, 20);
  const seen = detectLanguage([text, ...long.map((line) => line.text)].join('\n'));
  const fits = declared?.split('-')[0] === seen;
  return seen === 'en' || fits ? declared : seen;
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function short(value: string | undefined): string | undefined {
  return value !== undefined && value.length <= LONGEST ? value : undefined;
}

import type { DomElement } from '../dom.ts';
import type { StructuredData } from '../json-ld.ts';
import data from './data/site.json' with { type: 'json' };
import titleData from './data/title.json' with { type: 'json' };
import type { PageLayout, PageMark } from './layout/layout.ts';
import { contentsOf, type MetaTags } from './meta-tags.ts';
import { looseKey } from './page-names.ts';

/** The names of the site that a page is on. */
export interface SiteNames {
  /** Whether a text is the site's name, or that of its host or publisher. */
  has(text: string): boolean;
  /** Whether a text holds such a name, or is a part of one. */
  resembles(text: string): boolean;
}

const COPYRIGHT =
  /(?:©|\(c\)|copyright|bản quyền|جميع الحقوق محفوظة)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–/]\s*\d{2,4})?)?(?:\s*(?:©|by|thuộc về|لـ?|[,:]))*\s*([^.|©]{2,60})/iu;
/** Shorter names are found in too many words. */
const SHORTEST_PART = 4;
const LAST_LINES = 30;
const DOMAIN = /(?:com|org|net|de|online|vn)$/;

/** @param urls where the page is, as far as that is known */
export function siteNames(
  tags: MetaTags,
  structured: StructuredData,
  layout: PageLayout,
  urls: readonly string[],
): SiteNames {
  const owners = structured.owners;
  // A page may be copyrighted by its author, and its host called after them.
  const guessed = without(guessedNames(layout, urls), [
    ...owners,
    ...structured.authors.filter((name) => name.includes(' ')),
  ]);
  const keys = new Set([...without(namedNames(tags, structured, layout), owners), ...guessed]);
  const parts = [...keys].filter((key) => key.length >= SHORTEST_PART);
  const has = (text: string) => {
    const key = looseKey(text);
    return keys.has(key) || keys.has(key.replace(DOMAIN, ''));
  };
  return {
    has,
    resembles: (text) => {
      const key = looseKey(text);
      if (key.length < 2 || has(text)) return key.length >= 2;
      return parts.some((part) => key.includes(part) || (key.length >= SHORTEST_PART && part.includes(key)));
    },
  };
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others.map(looseKey));
  return names.map(looseKey).filter((key) => key.length > 1 && !left.has(key));
}

/** What a page says outright; tags and pictures only where they do not repeat the title, as some do. */
function namedNames(tags: MetaTags, structured: StructuredData, layout: PageLayout): string[] {
  const titles = new Set([
    ...contentsOf(tags, titleData.tags),
    ...layout.headings.filter((heading) => !isLogo(heading)).map(({ text }) => text),
  ]);
  const told = [...contentsOf(tags, data.siteTags), ...layout.logos].filter((name) => !titles.has(name));
  const sure = [tags.get('og:site_name')?.[0] ?? '', structured.publisher ?? ''];
  return [...told, ...sure, ...structured.organisations];
}

/** The names in a link to the front page above the text, in the copyright notice and in the address. */
function guessedNames({ headings, lines }: PageLayout, urls: readonly string[]): string[] {
  return [
    ...headings.filter(isLogo).map(({ text }) => text),
    ...lines.slice(-LAST_LINES).flatMap(({ text }) => COPYRIGHT.exec(text.slice(0, 500))?.[1] ?? []),
    ...urls.flatMap(hostNames),
  ];
}

/** A heading that links to the front page is the site's name. */
function isLogo({ element }: PageMark): boolean {
  const link = element.localName === 'a' ? element : (element.querySelector('a[href]') ?? element.parentNode);
  const href = link && 'getAttribute' in link ? (link as DomElement).getAttribute('href') : null;
  return (
    href !== null &&
    /^(?:\/|\.\/|(?:https?:)?\/\/[^/?#]+\/?|(?:https?:\/\/[^/?#]+)?\/(?:index|default)\.\w+)$/i.test(
      href.trim(),
    )
  );
}

/** `www.marrowby-post.example` → itself, without `www`, and the name within. */
function hostNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^(?:www\d?|m|amp|mobile)\./, '');
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.]+$|:/.test(host)) return [];
  const second = labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 ? labels.at(-3) : labels.at(-2);
  return [host, labels.slice(-2).join('.'), second ?? '', labels[0] ?? ''];
}

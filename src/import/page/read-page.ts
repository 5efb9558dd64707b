import { isBoilerplate } from '../../check/boilerplate.ts';
import { fitsLanguage } from '../../check/language-fit.ts';
import type { Metadata } from '../../corpus/metadata.ts';
import { ImportFailure } from '../failure.ts';
import { articleParagraphs } from './body/article-body.ts';
import { parsePage } from './dom.ts';
import { pageMetadata } from './metadata.ts';
import { pageUrl } from './page-url.ts';

/** An article as it came from a page or file, before it is written. */
export interface ImportedArticle {
  readonly metadata: Metadata;
  /** Without blank lines. */
  readonly paragraphs: readonly string[];
}

/**
 * Reads the article of a web page.
 * @param fetched where the page was fetched; undefined for a saved file
 * @throws ImportFailure when it holds none
 */
export function readPage(html: string, fetched?: string): ImportedArticle {
  const document = parsePage(html);
  const { metadata, canonical } = pageMetadata(document, fetched);
  const paragraphs = articleParagraphs(html, document, metadata);
  if (paragraphs.length === 0 || paragraphs.every(isBoilerplate)) throw noArticle();
  const { language, ...rest } = metadata;
  const saved = fetched === undefined ? savedFrom(html) : [];
  return {
    metadata: {
      ...rest,
      ...(language && fitsLanguage(language, paragraphs) ? { language } : {}),
      url: pageUrl(fetched, [...canonical, ...saved]),
    },
    paragraphs,
  };
}

/** The comment that browsers put into a page that they save. */
function savedFrom(html: string): string[] {
  const head = html.slice(0, 4_000);
  const comment = /<!--[^>]*?(?:saved from url=\(\d+\)|\burl:\s*)(https?:\/\/[^\s>]+)/i.exec(head);
  return comment?.[1] ? [comment[1]] : [];
}

function noArticle(): ImportFailure {
  return new ImportFailure('no-article');
}

import { findFooter, PAGE_BREAK, splitBody } from '../../corpus/body.ts';
import { type FrontMatter, findFrontMatter, parseMetadata } from '../../corpus/front-matter.ts';
import { isHttpUrl, type Metadata } from '../../corpus/metadata.ts';
import { problemsOf } from '../../corpus/problems.ts';
import { ImportFailure } from '../failure.ts';
import { cleanLine, isReadable } from './clean-text.ts';
import { pageUrl } from './page-url.ts';
import type { ImportedArticle } from './read-page.ts';

/**
 * Reads a plain text: front matter, byline and source line are read as in an article file, the rest are paragraphs.
 * @param fetched where it was fetched; undefined for a file
 * @throws ImportFailure when its front matter cannot be read
 */
export function readText(written: string, fetched?: string): ImportedArticle {
  const text = written.replace(/^\ufeff/, '');
  const front = findFrontMatter(text);
  if (front === 'unclosed') throw new ImportFailure('front-matter-unclosed');
  const metadata = front ? usableMetadata(front) : {};
  const from = front?.bodyStart ?? 0;
  const footer = findFooter(text, from, front === undefined && fetched === undefined);
  // "Source: the town hall" names no link, so it is a line of the text like any other.
  const named = footer.source === undefined || isHttpUrl(footer.source.url);
  const { source, byline, bodyEnd } = named ? footer : { bodyEnd: text.length };
  const links = [metadata.url, source?.url].filter((link) => link !== undefined);
  const spans = splitBody(text, from, bodyEnd).paragraphs;
  const clean = metadata.page === undefined ? cleanLine : cleanPaged;
  const paragraphs = spans.flatMap(({ start, end }, index) => {
    const lines = text.slice(start, end).split(/\r\n|\r|\n/);
    const breaks =
      metadata.page === undefined ? '' : pageBreaks(text.slice(spans[index - 1]?.end ?? from, start));
    return [...(breaks ? [breaks] : []), lines.map(clean).filter(isReadable).join('\n')];
  });
  return {
    metadata: {
      ...metadata,
      author: metadata.author ?? byline,
      url: pageUrl(fetched, links),
    },
    paragraphs,
  };
}

/** A line with the page breaks that stand in it. */
function cleanPaged(line: string): string {
  return line.split(PAGE_BREAK).map(cleanLine).join(PAGE_BREAK);
}

function pageBreaks(between: string): string {
  return between.replace(/[^\f]/g, '');
}

function usableMetadata({ yaml, line }: FrontMatter): Metadata {
  const { problems, add } = problemsOf('');
  const metadata = parseMetadata(yaml, line, add);
  const refusal = problems.find(({ severity }) => severity === 'refused');
  if (!refusal) return metadata;
  throw new ImportFailure('front-matter-unusable', { line: refusal.line ?? line, reason: refusal.reason });
}

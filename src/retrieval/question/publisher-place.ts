import { withoutMarks } from '../../text/unicode/fold.ts';
import type { Token } from '../../text/unicode/tokenize.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** Shorter words begin too many hosts. */
const SHORTEST = 3;

/**
 * Whether a word of a question only names the place that every article is from: a local newspaper hardly ever says which city
 * its city is, and "huengaynay.vn" does.
 * @param host the one that all articles share, see `commonHost`
 */
export function namesTheirPlace({ form }: Token, host: string): boolean {
  const plain = withoutMarks(form);
  return plain.length >= SHORTEST && host.startsWith(plain);
}

/** The host that all articles share, without "www."; empty where there are several. */
export function commonHost(articles: SentenceIndex['articles']): string {
  const [first] = articles;
  const host = first ? hostOf(first.url) : '';
  return articles.every(({ url }) => hostOf(url) === host) ? host : '';
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

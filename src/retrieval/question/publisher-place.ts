import { withoutMarks } from '../../text/unicode/fold.ts';
import type { Token } from '../../text/unicode/tokenize.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** Shorter words begin too many hosts. */
const SHORTEST = 3;
const hosts = new WeakMap<SentenceIndex['articles'], string>();

/**
 * Whether a word of a question only names the place that every article is from: a local newspaper hardly ever says which city
 * its city is, and "huengaynay.vn" does.
 */
export function namesTheirPlace({ form }: Token, { articles }: SentenceIndex): boolean {
  const plain = withoutMarks(form);
  return plain.length >= SHORTEST && commonHost(articles).startsWith(plain);
}

/** The host that all articles share, without "www."; empty where there are several. */
function commonHost(articles: SentenceIndex['articles']): string {
  const known = hosts.get(articles);
  if (known !== undefined) return known;
  const [first, ...others] = new Set(articles.map(({ url }) => new URL(url).hostname.replace(/^www\./, '')));
  const host = others.length === 0 ? (first ?? '') : '';
  hosts.set(articles, host);
  return host;
}

import { createHash } from 'node:crypto';
import type { Article, Corpus, Sentence } from '../corpus/types.ts';

/** Points at a sentence for years: by its article's key, its place and a fingerprint of its words. */
export interface SentenceReference {
  /** Twelve hexadecimal digits of the article's id. */
  readonly article: string;
  /** UTF-16 offset into the article's text. */
  readonly start: number;
  /** Eight hexadecimal digits of the sentence. */
  readonly fingerprint: string;
}

/** What has happened to a sentence since it was quoted. */
export type ResolvedReference =
  | { readonly outcome: 'found'; readonly article: Article; readonly sentence: Sentence }
  | { readonly outcome: 'changed'; readonly article: Article }
  | { readonly outcome: 'withdrawn' };

/** A corpus never changes, and its articles' keys take a while to compute: they are kept as long as it is. */
const ARTICLES = new WeakMap<Corpus, ReadonlyMap<string, Article>>();

/** The reference of a sentence. */
export function referenceTo(article: Article, { start, end }: Sentence): SentenceReference {
  return { article: digest(article.id, 12), start, fingerprint: digest(article.text.slice(start, end), 8) };
}

/** Looks a reference up; a sentence that moved within its article is found at its new place. */
export function resolveReference(reference: SentenceReference, corpus: Corpus): ResolvedReference {
  const article = byKey(corpus).get(reference.article);
  if (!article) return { outcome: 'withdrawn' };
  const isIt = ({ start, end }: Sentence) =>
    digest(article.text.slice(start, end), 8) === reference.fingerprint;
  const there = article.sentences.find((sentence) => sentence.start === reference.start && isIt(sentence));
  const sentence = there ?? article.sentences.find(isIt);
  return sentence ? { outcome: 'found', article, sentence } : { outcome: 'changed', article };
}

function byKey(corpus: Corpus): ReadonlyMap<string, Article> {
  const known = ARTICLES.get(corpus);
  if (known) return known;
  // Of two articles with one key, which is next to impossible, the first counts.
  const articles = new Map(corpus.articles.toReversed().map((article) => [digest(article.id, 12), article]));
  ARTICLES.set(corpus, articles);
  return articles;
}

function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

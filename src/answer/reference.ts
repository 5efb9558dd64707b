import { createHash } from 'node:crypto';
import type { Article, ArticleHeader, CorpusHeaders, Sentence } from '../corpus/types.ts';
import type { Answer } from './types.ts';

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

/** Where articles are looked up, which need not be in memory. */
export interface ArticleLookup {
  corpus(): CorpusHeaders;
  /** An article with its text; undefined where it is gone. */
  article(id: string): Promise<Article | undefined>;
}

/** A corpus never changes, and its articles' keys take a while to compute: they are kept as long as it is. */
const IDS = new WeakMap<CorpusHeaders, ReadonlyMap<string, string>>();

/** Names an article in references to its sentences. */
export function keyOfArticle({ id }: ArticleHeader): string {
  return digest(id, 12);
}

/** The reference of a sentence. */
export function referenceTo(article: Article, { start, end }: Sentence): SentenceReference {
  return { article: keyOfArticle(article), start, fingerprint: digest(article.text.slice(start, end), 8) };
}

/** Looks a reference up; a sentence that moved within its article is found at its new place. */
export async function resolveReference(
  reference: SentenceReference,
  source: ArticleLookup,
): Promise<ResolvedReference> {
  const article = await articleByKey(reference.article, source);
  if (!article) return { outcome: 'withdrawn' };
  const isIt = ({ start, end }: Sentence) =>
    digest(article.text.slice(start, end), 8) === reference.fingerprint;
  const there = article.sentences.find((sentence) => sentence.start === reference.start && isIt(sentence));
  const sentence = there ?? article.sentences.find(isIt);
  return sentence ? { outcome: 'found', article, sentence } : { outcome: 'changed', article };
}

/** Looks an article up by the key that `keyOfArticle` gives; it is shown by its first sentence. */
export async function resolveArticle(key: string, source: ArticleLookup): Promise<ResolvedReference> {
  const article = await articleByKey(key, source);
  // An article without a sentence is not read at all.
  return article ? { outcome: 'found', article, sentence: article.sentences[0]! } : { outcome: 'withdrawn' };
}

async function articleByKey(key: string, source: ArticleLookup): Promise<Article | undefined> {
  const id = idsByKey(source.corpus()).get(key);
  return id === undefined ? undefined : source.article(id);
}

function idsByKey(corpus: CorpusHeaders): ReadonlyMap<string, string> {
  const known = IDS.get(corpus);
  if (known) return known;
  // Of two articles with one key, which is next to impossible, the first counts.
  const ids = new Map(corpus.articles.toReversed().map((article) => [keyOfArticle(article), article.id]));
  IDS.set(corpus, ids);
  return ids;
}

/**
 * Tells an answer from all others to the same question: eight hexadecimal digits of its status and of the sentences it shows. A
 * reload that leaves those as they are leaves this as it is.
 */
export function answerFingerprint({ status, shown }: Pick<Answer, 'status' | 'shown'>): string {
  const sentences = shown.map(({ article, sentence }) => {
    return `${article.id}\0${article.text.slice(sentence.start, sentence.end)}`;
  });
  return digest([status, ...sentences].join('\0'), 8);
}

function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

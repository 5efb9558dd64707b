import type { Article } from '../../corpus/types.ts';
import { rowEnd, rowStart } from './compressed-sparse-rows.ts';
import type { IndexTables, SentenceIndex } from './sentence-index.ts';

/** An index made before, from which articles that have not changed since are taken over. */
export interface ReusableIndex {
  /** What each of its articles was, see `articleFingerprint`, in the order of their numbers. */
  readonly fingerprints: readonly string[];
  readonly tables: IndexTables;
}

/** The index as it can be taken over by the next one. */
export function reusableFrom({ articles, ...tables }: SentenceIndex): ReusableIndex {
  return { fingerprints: articles.map(articleFingerprint), tables };
}

/** Tells an article's content: it is the same exactly when id and content hash are. */
export function articleFingerprint({ id, hash }: Article): string {
  return `${hash} ${id}`;
}

/** Whether an index was made over exactly these articles, in this order. */
export function covers(reusable: ReusableIndex, articles: readonly Article[]): boolean {
  const { fingerprints } = reusable;
  return (
    articles.length === fingerprints.length && articles.every((article, at) => holdsAs(reusable, article, at))
  );
}

/**
 * Finds articles in an index made before.
 * @returns an article's number there, or undefined when it was not there or has changed
 */
export function articleNumbersIn(reusable: ReusableIndex): (article: Article) => number | undefined {
  const numbers = new Map(reusable.fingerprints.map((fingerprint, number) => [fingerprint, number]));
  return (article) => {
    const number = numbers.get(articleFingerprint(article));
    return number !== undefined && holdsAs(reusable, article, number) ? number : undefined;
  };
}

/** The same text cut into other sentences is another article. */
function holdsAs({ fingerprints, tables }: ReusableIndex, article: Article, number: number): boolean {
  const { firstSentence } = tables;
  const sentences = rowEnd(firstSentence, number) - rowStart(firstSentence, number);
  return fingerprints[number] === articleFingerprint(article) && sentences === article.sentences.length;
}

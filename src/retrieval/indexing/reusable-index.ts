import type { Article } from '../../corpus/types.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** An index without its articles: all that it holds is numbers and words. */
export type IndexTables = Omit<SentenceIndex, 'articles'>;

/** An index made before, from which articles that have not changed since are taken over. */
export interface KnownIndex {
  /** What each of its articles was, see `printOf`, in the order of their numbers. */
  readonly prints: readonly string[];
  readonly tables: IndexTables;
}

/** The index as it can be taken over by the next one. */
export function knownFrom({ articles, ...tables }: SentenceIndex): KnownIndex {
  return { prints: articles.map(printOf), tables };
}

/** Tells an article's content: it is the same exactly when id and content hash are. */
export function printOf({ id, hash }: Article): string {
  return `${hash} ${id}`;
}

/** Whether an index was made over exactly these articles, in this order. */
export function isOver(known: KnownIndex, articles: readonly Article[]): boolean {
  const { prints } = known;
  return articles.length === prints.length && articles.every((article, at) => holdsAs(known, article, at));
}

/**
 * Finds articles in an index made before.
 * @returns an article's number there, or undefined when it was not there or has changed
 */
export function numbersIn(known: KnownIndex): (article: Article) => number | undefined {
  const numbers = new Map(known.prints.map((print, number) => [print, number]));
  return (article) => {
    const number = numbers.get(printOf(article));
    return number !== undefined && holdsAs(known, article, number) ? number : undefined;
  };
}

/** The same text cut into other sentences is another article. */
function holdsAs(
  { prints, tables: { firstSentence } }: KnownIndex,
  article: Article,
  number: number,
): boolean {
  const sentences = firstSentence[number + 1]! - firstSentence[number]!;
  return prints[number] === printOf(article) && sentences === article.sentences.length;
}

import { withoutMarks } from '../text/unicode/fold.ts';
import { tokenize } from '../text/unicode/tokenize.ts';
import type { ArticleHeader } from './types.ts';

/** UTF-16 units of a text that are looked at: more than any title has, little enough for anything that is typed. */
const LONGEST_SEARCHED = 500;

/**
 * The articles in whose titles every typed word begins a word, whatever its marks, hamza or case; in their order.
 * @param typed words of a title, as people type them; when there are none, every article matches
 */
export function searchTitles<Found extends ArticleHeader>(
  articles: readonly Found[],
  typed: string,
): readonly Found[] {
  const wanted = searchWords(typed);
  if (wanted.length === 0) return articles;
  return articles.filter(({ heading }) => containsPrefixes(searchWords(heading.text), wanted));
}

/** Folded words without marks; the Arabic article is left out, since people type with and without it. */
export function searchWords(text: string): readonly string[] {
  return tokenize(text.slice(0, LONGEST_SEARCHED)).map(({ form }) =>
    withoutMarks(form).replace(/^ال(?=..)/, ''),
  );
}

/** Whether each of the wanted beginnings begins one of the words; both as `searchWords` gives them. */
export function containsPrefixes(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

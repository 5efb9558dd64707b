import { rowEnd, rowStart } from './compressed-sparse-rows.ts';
import { type SentenceTables, titleWords } from './sentence-index.ts';

/** Tells every word of an article and its title that is not a function word, each as often as it stands there. */
export function contentWords(index: SentenceTables, article: number, tell: (word: number) => void): void {
  const { words, wordStart, firstSentence } = index;
  const { functional } = index.vocabulary;
  const end = rowStart(wordStart, rowEnd(firstSentence, article));
  for (let at = rowStart(wordStart, rowStart(firstSentence, article)); at < end; at++) {
    const word = words[at]!;
    if (!functional[word]) tell(word);
  }
  for (const word of titleWords(index, article)) if (!functional[word]) tell(word);
}

import type { SentenceIndex } from './sentence-index.ts';

/** Tells every word of an article and its title that isn't a function word, each as often as it stands there. */
export function contentWords(
  { vocabulary, words, wordStart, firstSentence, titles }: SentenceIndex,
  article: number,
  tell: (word: number) => void,
): void {
  const { functional } = vocabulary;
  const end = wordStart[firstSentence[article + 1]!]!;
  for (let at = wordStart[firstSentence[article]!]!; at < end; at++) {
    if (!functional[words[at]!]) tell(words[at]!);
  }
  for (const word of titles[article]!) if (!functional[word]) tell(word);
}

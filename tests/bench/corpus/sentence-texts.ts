import type { Article } from '../../../src/corpus/types.ts';

/** The text of every sentence, numbered over all articles, one after the other. */
export function* sentenceTexts(articles: readonly Article[]): Generator<string> {
  for (const { text, sentences } of articles)
    for (const { start, end } of sentences) yield text.slice(start, end);
}

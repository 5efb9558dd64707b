import type { Article } from '../corpus/types.ts';
import { tokenize } from '../text/tokenize.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * A corpus as numbers: the words of every sentence, in order. Sentence `s` has the words
 * `words[wordStart[s] … wordStart[s + 1])`; article `a` the sentences `[firstSentence[a], firstSentence[a + 1])`.
 */
export interface SentenceIndex {
  readonly articles: readonly Article[];
  readonly vocabulary: Vocabulary;
  readonly words: Uint32Array;
  readonly wordStart: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly articleOf: Uint32Array;
  readonly titles: readonly Uint32Array[];
  /** In how many sentences each stem, skeleton and bare key stands. */
  readonly stemFrequency: Uint32Array;
  readonly skeletonFrequency: Uint32Array;
  readonly bareFrequency: Uint32Array;
  readonly stemArticleFrequency: Uint32Array;
  readonly averageLength: number;
}

/** Reads a corpus into numbers. */
export function indexSentences(articles: readonly Article[]): SentenceIndex {
  const ids = new Map<string, number>();
  const numbers = (text: string): number[] => tokenize(text).map((token) => numberOf(ids, token.form));
  const words: number[] = [];
  const wordStart = [0];
  const firstSentence = [0];
  const articleOf: number[] = [];
  const titles: Uint32Array[] = [];
  for (const [at, article] of articles.entries()) {
    titles.push(Uint32Array.from(numbers(article.heading.text)));
    for (const { start, end } of article.sentences) {
      for (const id of numbers(article.text.slice(start, end))) words.push(id);
      wordStart.push(words.length);
      articleOf.push(at);
    }
    firstSentence.push(articleOf.length);
  }
  const vocabulary = new Vocabulary(ids);
  const layout = {
    words: Uint32Array.from(words),
    wordStart: Uint32Array.from(wordStart),
    firstSentence: Uint32Array.from(firstSentence),
    articleOf: Uint32Array.from(articleOf),
  };
  return {
    articles,
    vocabulary,
    titles,
    ...layout,
    stemFrequency: frequencies(layout.words, layout.wordStart, vocabulary.stems, vocabulary.keyCount),
    skeletonFrequency: frequencies(layout.words, layout.wordStart, vocabulary.skeletons, vocabulary.keyCount),
    bareFrequency: frequencies(layout.words, layout.wordStart, vocabulary.bare, vocabulary.keyCount),
    stemArticleFrequency: frequencies(
      layout.words,
      layout.firstSentence.map((sentence) => layout.wordStart[sentence]!),
      vocabulary.stems,
      vocabulary.keyCount,
    ),
    averageLength: words.length / Math.max(1, articleOf.length),
  };
}

function numberOf(ids: Map<string, number>, form: string): number {
  const known = ids.get(form);
  if (known !== undefined) return known;
  ids.set(form, ids.size);
  return ids.size - 1;
}

/** Counts for each key in how many of the units `[starts[u], starts[u + 1])` a word with that key stands. */
function frequencies(words: Uint32Array, starts: Uint32Array, keys: Uint32Array, count: number): Uint32Array {
  const frequency = new Uint32Array(count);
  const seenIn = new Uint32Array(count);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) {
      const key = keys[words[at]!]!;
      if (seenIn[key] === unit + 1) continue;
      seenIn[key] = unit + 1;
      frequency[key]!++;
    }
  }
  return frequency;
}

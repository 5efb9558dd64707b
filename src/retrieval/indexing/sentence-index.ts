import type { Article } from '../../corpus/types.ts';
import { IndexBuilder } from './index-builder.ts';
import { articleNumbersIn, covers, type ReusableIndex } from './reusable-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A corpus as numbers: the words and cross-lingual terms of every sentence, in order. Sentence `s` has the words
 * `words[wordStart[s] … wordStart[s + 1])`, likewise its cross-lingual terms; article `a` has the sentences
 * `[firstSentence[a], firstSentence[a + 1])`.
 */
export interface SentenceIndex {
  readonly articles: readonly Article[];
  readonly vocabulary: Vocabulary;
  readonly words: Uint32Array;
  /** 1 where a word is written with a capital inside a sentence. */
  readonly capital: Uint8Array;
  readonly wordStart: Uint32Array;
  /** Hashes of cross-lingual terms. */
  readonly crossLingualTerms: Uint32Array;
  readonly crossLingualStart: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly articleOf: Uint32Array;
  readonly titles: readonly Uint32Array[];
  /** In how many sentences each stem, skeleton and toneless key stands. */
  readonly stemFrequency: Uint32Array;
  readonly skeletonFrequency: Uint32Array;
  readonly tonelessFrequency: Uint32Array;
  /** In how many sentences each hashed character trigram stands. */
  readonly trigramFrequency: Uint32Array;
  /** Words of a sentence, on average. */
  readonly averageLength: number;
}

/** What indexing may build on, and whom it tells how far it is. */
export interface IndexOptions {
  /** An index made before: what it holds of the same articles is taken over. */
  readonly reusable?: ReusableIndex;
  /** Told in articles. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a corpus into numbers; the result is the same whatever is taken over. */
export function indexSentences(
  articles: readonly Article[],
  { reusable, onProgress }: IndexOptions = {},
): SentenceIndex {
  if (reusable && covers(reusable, articles)) return { articles, ...reusable.tables };
  const reader = new IndexBuilder();
  const takeOver = reusable && takeOverFrom(reusable, reader);
  for (const [at, article] of articles.entries()) {
    if (!takeOver?.(article)) reader.read(article);
    onProgress?.(at + 1, articles.length);
  }
  return reader.finish(articles);
}

/** Hands articles that an index made before holds to a reader; says whether it holds one. */
function takeOverFrom(reusable: ReusableIndex, reader: IndexBuilder): (article: Article) => boolean {
  const numberOf = articleNumbersIn(reusable);
  const adopt = reader.adopter(reusable.tables.vocabulary);
  return (article) => {
    const number = numberOf(article);
    if (number !== undefined) reader.take(number, reusable.tables, adopt);
    return number !== undefined;
  };
}

/** The words of sentence `sentence`, in order. */
export function sentenceWords(index: SentenceIndex, sentence: number): Uint32Array {
  return index.words.subarray(index.wordStart[sentence]!, index.wordStart[sentence + 1]!);
}

/** The hashes of what sentence `sentence` names. */
export function sentenceCrossLingualTerms(index: SentenceIndex, sentence: number): Uint32Array {
  return index.crossLingualTerms.subarray(
    index.crossLingualStart[sentence]!,
    index.crossLingualStart[sentence + 1]!,
  );
}

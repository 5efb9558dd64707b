import { articleOf, countOf } from '../indexing/article-tables.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { ARTICLE_BM25, occurrenceWeight } from '../weighting/bm25.ts';
import { inverseFrequency } from '../weighting/inverse-frequency.ts';
import { ArticlePostings } from './article-postings.ts';
import type { AddScore, WordSearch } from './word-search.ts';

/** Word search by posting lists in plain arrays: it costs as many steps as the keys have postings. */
export function postingWords(index: SentenceIndex): WordSearch {
  const postings = new ArticlePostings(index);
  return {
    search(keys, toneless, add) {
      const norms = toneless ? postings.tonelessNorms : postings.stemNorms;
      for (const key of keys) score(toneless ? postings.ofToneless(key) : postings.ofStem(key), norms, add);
    },
  };
}

/** @param norms the length norm of every article */
function score(postings: Uint32Array, norms: Float64Array, add: AddScore): void {
  const idf = inverseFrequency(postings.length, norms.length);
  for (const posting of postings) {
    const article = articleOf(posting);
    add(article, idf * occurrenceWeight(countOf(posting), norms[article]!, ARTICLE_BM25));
  }
}

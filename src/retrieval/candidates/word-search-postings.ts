import { inverseFrequency } from '../indexing/frequencies.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { ArticlePostings, articleOf, countOf } from './article-postings.ts';
import { type AddScore, ARTICLE_BM25, type WordSearch } from './word-search.ts';

const { k, b, d } = ARTICLE_BM25;

/** Word search by posting lists in plain arrays: it costs as many steps as the keys have postings. */
export function postingWords(index: SentenceIndex): WordSearch {
  const postings = new ArticlePostings(index);
  return {
    search(keys, toneless, add) {
      for (const key of keys) {
        const entries = toneless ? postings.ofToneless(key) : postings.ofStem(key);
        score(
          entries,
          toneless ? postings.tonelessLengths : postings.stemLengths,
          index.articles.length,
          add,
        );
      }
    },
  };
}

function score(entries: Uint32Array, lengths: Lengths, articles: number, add: AddScore): void {
  const idf = inverseFrequency(entries.length, articles);
  const slope = (k * b) / lengths.average;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]!;
    const article = articleOf(entry);
    const count = countOf(entry);
    const norm = k * (1 - b) + slope * lengths.of[article]!;
    add(article, idf * (d + (count * (k + 1)) / (count + norm)));
  }
}

type Lengths = ArticlePostings['stemLengths'];

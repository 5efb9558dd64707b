import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/query.ts';
import type { Session } from '../session/session.ts';
import { inverseFrequency } from '../weighting/inverse-frequency.ts';
import type { CrossLingualPostings } from './cross-lingual-postings.ts';
import { topK } from './top-k.ts';
import type { WordSearch, WordSearchName } from './word-search.ts';
import { miniSearchWords } from './word-search-minisearch.ts';
import { postingWords } from './word-search-postings.ts';

/** Finds the articles whose sentences are worth scoring. */
export interface ArticleFinder {
  /** @returns at most `limit` article numbers, best first; equal ones in the order of the corpus */
  search(session: Pick<Session, 'query' | 'articleScores'>, limit: number): readonly number[];
}

const WORD_SEARCHES: Readonly<Record<WordSearchName, (index: SentenceIndex) => WordSearch>> = {
  postings: postingWords,
  minisearch: miniSearchWords,
};

/** Prepares the search for articles by words, and by cross-lingual terms, which have postings of their own. */
export function createArticleFinder(
  index: SentenceIndex,
  postings: CrossLingualPostings,
  name: WordSearchName = 'postings',
): ArticleFinder {
  const words = WORD_SEARCHES[name](index);
  return {
    search({ query, articleScores }, limit) {
      const add = (article: number, score: number) => {
        articleScores[article]! += score;
      };
      articleScores.fill(0);
      words.search(searchKeys(query, index), query.toneless, add);
      for (const { hash, sureness, terms } of query.crossLingualTerms.values()) {
        if (terms.length === 0) continue;
        const score = sureness * inverseFrequency(postings.count(hash), articleScores.length);
        postings.forEach(hash, (article) => add(article, score));
      }
      return topK(articleScores, limit);
    },
  };
}

/** Terms in more than this share of sentences are left out where rarer ones are found: they cost most and tell least. */
const COMMON = 0.03;
/** In a small corpus every word is in a large share of the sentences, and none of them costs anything. */
const CHEAP = 30;
const RARER = 2;

function searchKeys({ terms, toneless }: Query, index: SentenceIndex): number[] {
  const frequencies = toneless ? index.tonelessFrequency : index.stemFrequency;
  const keyed = terms.map(({ stem, toneless: tonelessKey, spellings }) => {
    const key = toneless ? tonelessKey : stem;
    return { frequency: frequencies[key] ?? 0, keys: [key, ...spellings] };
  });
  const found = keyed.filter(({ frequency, keys }) => frequency > 0 || keys.length > 1);
  const rare = found.filter(({ frequency }) => frequency <= Math.max(CHEAP, COMMON * index.articleOf.length));
  return (rare.length >= RARER ? rare : found).flatMap(({ keys }) => keys);
}

import { inverseFrequency } from '../indexing/frequencies.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { BridgePostings } from './cross-lingual-postings.ts';
import { greatest } from './top-k.ts';

import type { WordSearch, WordSearchName } from './word-search.ts';
import { miniSearchWords } from './word-search-minisearch.ts';
import { postingWords } from './word-search-postings.ts';

/** Finds the articles whose sentences are worth scoring. */
export interface FirstStage {
  /** @returns at most `limit` article numbers, best first; equal ones in the order of the corpus */
  search(query: Query, limit: number): readonly number[];
}

const WORD_SEARCHES: Readonly<Record<WordSearchName, (index: SentenceIndex) => WordSearch>> = {
  postings: postingWords,
  minisearch: miniSearchWords,
};

/** Prepares the search for articles by words, and by bridges, which have postings of their own. */
export function createFirstStage(
  index: SentenceIndex,
  bridges: BridgePostings,
  name: WordSearchName = 'postings',
): FirstStage {
  const words = WORD_SEARCHES[name](index);
  const scores = new Float64Array(index.articles.length);
  const add = (article: number, score: number) => {
    scores[article]! += score;
  };
  return {
    search(query, limit) {
      scores.fill(0);
      words.search(searchKeys(query, index), query.bare, add);
      for (const { hash, sureness, terms } of query.bridges.values()) {
        if (terms.length === 0) continue;
        const worth = sureness * inverseFrequency(bridges.count(hash), scores.length);
        bridges.forEach(hash, (article) => add(article, worth));
      }
      return greatest(scores, limit);
    },
  };
}

/** Terms in more than this share of sentences are left out where there are rarer ones: they cost most and tell least. */
const COMMON = 0.03;
const RARER = 2;

function searchKeys({ terms, bare }: Query, index: SentenceIndex): number[] {
  const frequencies = bare ? index.bareFrequency : index.stemFrequency;
  const keyed = terms.map((term) => ({ keys: [bare ? term.bare : term.stem, ...term.spellings] }));
  const isCommon = ({ keys }: (typeof keyed)[number]) =>
    (frequencies[keys[0]!] ?? 0) > COMMON * index.articleOf.length;
  const rare = keyed.filter((term) => !isCommon(term));
  return (rare.length >= RARER ? rare : keyed).flatMap(({ keys }) => keys);
}

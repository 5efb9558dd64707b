import MiniSearch from 'minisearch';
import { contentWords } from '../indexing/content-words.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import { ARTICLE_BM25 } from '../weighting/bm25.ts';
import type { WordSearch } from './word-search.ts';

const FIELDS = ['stems', 'toneless'] as const;

/** Word search by MiniSearch, which is given keys as numbers; quick to build for few articles, heavy for many. */
export function miniSearchWords(index: SentenceIndex): WordSearch {
  const engine = new MiniSearch<{ id: number }>({
    fields: [...FIELDS],
    extractField: ({ id }, field) => (field === 'id' ? id : fieldOf(index, id, field)),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { bm25: ARTICLE_BM25 },
  });
  engine.addAll(index.articles.map((_, id) => ({ id })));
  return {
    search(keys, toneless, add) {
      const fields = [toneless ? 'toneless' : 'stems'];
      // MiniSearch multiplies by the number of terms matched; common terms would count for more than rare ones.
      for (const { id, score, queryTerms } of engine.search(keys.join(' '), { fields }))
        add(id, score / queryTerms.length);
    },
  };
}

function fieldOf(index: SentenceIndex, article: number, field: string): string {
  const keys = index.vocabulary[field as (typeof FIELDS)[number]];
  const numbers: number[] = [];
  contentWords(index, article, (word) => numbers.push(keys[word] ?? UNKNOWN));
  return numbers.join(' ');
}

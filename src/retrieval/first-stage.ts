import MiniSearch from 'minisearch';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** Finds the articles whose sentences are worth scoring. */
export interface FirstStage {
  /** @returns at most `limit` article numbers, best first, with scores above 0 */
  search(query: Query, limit: number): readonly { readonly article: number; readonly score: number }[];
}

const BM25 = { k: 0.9, b: 0.4, d: 0.5 };

/** Indexes whole articles with MiniSearch, their words given as key numbers. */
export function createFirstStage(index: SentenceIndex): FirstStage {
  const engine = new MiniSearch<{ id: number }>({
    fields: ['stems', 'skeletons', 'bare'],
    extractField: (document, field) => fieldOf(index, document.id, field),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { bm25: BM25 },
  });
  engine.addAll(index.articles.map((_, id) => ({ id })));
  return {
    search(query, limit) {
      const results = engine.search({
        combineWith: 'OR',
        queries: [
          {
            queries: [query.terms.map((term) => term.stem).join(' ')],
            fields: [query.bare ? 'bare' : 'stems'],
          },
          { queries: [query.terms.map((term) => term.skeleton).join(' ')], fields: ['skeletons'] },
        ],
      });
      return results
        .map((result) => ({ article: result.id as number, score: result.score / result.queryTerms.length }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

function fieldOf(index: SentenceIndex, article: number, field: string): string {
  if (field === 'id') return article as unknown as string;
  const { vocabulary, words, wordStart, firstSentence } = index;
  const keys = { stems: vocabulary.stems, skeletons: vocabulary.skeletons, bare: vocabulary.bare }[field]!;
  const body = words.subarray(wordStart[firstSentence[article]!]!, wordStart[firstSentence[article + 1]!]!);
  const content = [...body, ...index.titles[article]!].filter((word) => !vocabulary.functional[word]);
  return content.map((word) => keys[word]).join(' ');
}

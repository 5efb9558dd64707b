import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordSearch } from '../../../src/retrieval/candidates/word-search.ts';
import { miniSearchWords } from '../../../src/retrieval/candidates/word-search-minisearch.ts';
import { postingWords } from '../../../src/retrieval/candidates/word-search-postings.ts';
import { buildIndex } from '../../../src/retrieval/indexing/build-index.ts';
import { UNKNOWN } from '../../../src/retrieval/indexing/vocabulary.ts';
import { article } from '../support.ts';

const WORDS = ['boat', 'boats', 'river', 'tàu', 'tau', 'táu', 'sông', 'نهر', 'النهر', 'سفينة', 'the', 'là'];

const texts = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 8,
});

function scores(search: WordSearch, keys: readonly number[], toneless: boolean): Map<number, number> {
  const found = new Map<number, number>();
  search.search(keys, toneless, (at, score) => found.set(at, (found.get(at) ?? 0) + score));
  return found;
}

describe('postingWords and miniSearchWords', () => {
  it('find the same articles and give them the same scores', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.constantFrom(...WORDS, 'unheard'), { maxLength: 4 }),
        fc.boolean(),
        (bodies, wanted, toneless) => {
          const index = buildIndex(bodies.map((words, at) => article(String(at), 'River', words.join(' '))));
          const { vocabulary } = index;
          const table = toneless ? vocabulary.toneless : vocabulary.stems;
          const keys = wanted.map((word) => table[vocabulary.idOf(word)] ?? UNKNOWN);
          const [one, other] = [postingWords(index), miniSearchWords(index)].map((search) =>
            scores(search, keys, toneless),
          );
          expect(new Set(one!.keys())).toEqual(new Set(other!.keys()));
          for (const [at, score] of one!) expect(score).toBeCloseTo(other!.get(at)!, 9);
        },
      ),
    );
  });

  it('brings spellings with and without tone marks together only where asked to', () => {
    const index = buildIndex([article('a', 'A', 'tàu'), article('b', 'B', 'tau')]);
    const { vocabulary } = index;
    const word = vocabulary.idOf('tàu');
    const search = postingWords(index);
    expect([...scores(search, [vocabulary.stems[word]!], false).keys()]).toEqual([0]);
    expect([...scores(search, [vocabulary.toneless[word]!], true).keys()].sort()).toEqual([0, 1]);
  });

  it('counts a word that stands hundreds of times', () => {
    const index = buildIndex([article('a', 'A', 'boat '.repeat(700)), article('b', 'B', 'boat river')]);
    const key = index.vocabulary.stems[index.vocabulary.idOf('boat')]!;
    const found = scores(postingWords(index), [key], false);
    expect(found.get(0)).toBeGreaterThan(found.get(1)!);
  });
});

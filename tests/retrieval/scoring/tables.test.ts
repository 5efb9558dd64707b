import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressSparseRows } from '../../../src/retrieval/indexing/compressed-sparse-rows.ts';
import { SparseTable } from '../../../src/retrieval/session/sparse-table.ts';
import { WordMemo } from '../../../src/retrieval/session/word-memo.ts';
import { topK } from '../../../src/retrieval/top-k.ts';

describe('compressSparseRows', () => {
  it('keeps the numbers of each key in their order', () => {
    const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(1000)));
    fc.assert(
      fc.property(pairs, (told) => {
        const { start, values } = compressSparseRows(10, (tell) => {
          for (const [key, value] of told) tell(key, value);
        });
        for (let key = 0; key < 10; key++) {
          const expected = told.filter(([own]) => own === key).map(([, value]) => value);
          expect([...values.subarray(start[key]!, start[key + 1]!)]).toEqual(expected);
        }
      }),
    );
  });
});

describe('topK', () => {
  it('agrees with sorting everything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), (numbers, limit) => {
        const sorted = [...numbers.keys()]
          .filter((at) => numbers[at]! > 0)
          .sort((a, b) => numbers[b]! - numbers[a]! || a - b);
        expect(topK(Float64Array.from(numbers), limit)).toEqual(sorted.slice(0, limit));
      }),
    );
  });
});

describe('SparseTable', () => {
  it('knows the entries laid out last, and none of those before', () => {
    const table = new SparseTable(50);
    const entries = fc.array(fc.tuple(fc.nat(60), fc.nat(30)));
    fc.assert(
      fc.property(entries, (told) => {
        const lookUp = table.layOut(told);
        const expected = new Map(told);
        for (let key = 0; key < 50; key++) expect(lookUp(key)).toBe(expected.get(key) ?? -1);
      }),
    );
  });
});

describe('WordMemo', () => {
  it('computes once for each word of a question, and starts over with the next one', () => {
    const memo = new WordMemo<string>(10);
    const words = fc.array(fc.nat(9));
    fc.assert(
      fc.property(words, words, fc.string(), (one, other, mark) => {
        let computed = 0;
        const remembered = memo.memoize((word) => `${mark}${word}${++computed > 0}`);
        for (const word of one) expect(remembered(word)).toBe(`${mark}${word}true`);
        expect(computed).toBe(new Set(one).size);
        const next = memo.memoize((word) => `next${word}`);
        for (const word of other) expect(next(word)).toBe(`next${word}`);
        expect(() => remembered(0)).toThrow('a question is over');
      }),
    );
  });

  it('answers nothing after its question has ended', () => {
    const memo = new WordMemo<number>(3);
    const remembered = memo.memoize((word) => word);
    expect(remembered(2)).toBe(2);
    memo.end();
    expect(() => remembered(2)).toThrow('a question is over');
  });

  it('answers for words that it has no place for', () => {
    expect(new WordMemo<number>(1).memoize((word) => word)(0xffffffff)).toBe(0xffffffff);
  });
});

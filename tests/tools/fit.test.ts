import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldsByGroup } from '../../src/tools/folds.ts';
import { fitListwise } from '../../src/tools/listwise.ts';
import { fitLogistic, logOdds } from '../../src/tools/logistic.ts';
import { dot } from '../../src/tools/vectors.ts';

const spread = (seed: number, at: number) => Math.sin(seed * 12.9898 + at * 78.233);

describe('fitListwise', () => {
  it('finds the column that tells right from wrong, the same every time', () => {
    const lists = Array.from({ length: 60 }, (_, seed) => {
      const sentences = Array.from({ length: 6 }, (_, at) => ({
        row: Float64Array.of(spread(seed, at), at === seed % 6 ? 1 : 0, spread(at, seed)),
        right: at === seed % 6,
      }));
      return { group: String(seed), sentences };
    });
    const weights = fitListwise(lists, 1);
    for (const { sentences } of lists) {
      const [best] = sentences
        .map(({ row, right }) => ({ right, score: dot(row, weights) }))
        .sort((a, b) => b.score - a.score);
      expect(best?.right).toBe(true);
    }
    expect([...fitListwise(lists, 1)]).toEqual([...weights]);
  });
});

describe('fitLogistic', () => {
  it('gives better odds to what resembles the positive samples', () => {
    const samples = Array.from({ length: 200 }, (_, at) => ({
      row: Float64Array.of(spread(at, 1), spread(at, 2)),
      positive: spread(at, 1) > 0.2,
      weight: 1,
    }));
    const model = fitLogistic(samples, 1);
    expect(logOdds(Float64Array.of(0.9, 0), model)).toBeGreaterThan(0);
    expect(logOdds(Float64Array.of(-0.9, 0), model)).toBeLessThan(0);
  });
});

describe('foldsByGroup', () => {
  it('keeps every item once and no group apart', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 })), fc.integer({ min: 1, max: 5 }), (items, count) => {
        const folds = foldsByGroup(items, String, count);
        expect(folds.flat().sort()).toEqual([...items].sort());
        for (const item of items) expect(folds.filter((fold) => fold.includes(item))).toHaveLength(1);
      }),
    );
  });
});

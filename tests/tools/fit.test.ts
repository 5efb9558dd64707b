import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBoosting, oddsOf } from '../../src/tools/confidence/boosting.ts';
import { foldsByGroup } from '../../src/tools/folds.ts';
import { fitListwise } from '../../src/tools/ranking/listwise.ts';
import { dot } from '../../src/tools/vectors.ts';
import { sumOfTrees, treeContributions } from '../../src/trees.ts';

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

describe('fitBoosting', () => {
  const samples = Array.from({ length: 400 }, (_, at) => ({
    row: Float64Array.of(spread(at, 1), spread(7 * at, 3)),
    positive: spread(at, 1) > 0 && spread(7 * at, 3) > 0,
    weight: 1,
  }));
  const options = { trees: 60, rate: 0.3, penalty: 1 };
  const model = fitBoosting(samples, ['one', 'other'], options);

  it('gives better odds to what resembles the positive samples, also where only both columns together tell', () => {
    expect(oddsOf(Float64Array.of(0.7, 0.7), model)).toBeGreaterThan(1);
    for (const [one, other] of [
      [0.7, -0.7],
      [-0.7, 0.7],
      [-0.7, -0.7],
    ] as const)
      expect(oddsOf(Float64Array.of(one, other), model)).toBeLessThan(-1);
  });

  it('is the same every time', () => {
    expect(fitBoosting(samples, ['one', 'other'], options)).toEqual(model);
  });

  it('explains the sum of its trees by their features', () => {
    const row = { one: 0.7, other: -0.7 };
    const adds = treeContributions(model.trees, row);
    const roots = model.trees.reduce((sum, { values }) => sum + values[0]!, 0);
    const explained = [...adds.values()].reduce((sum, value) => sum + value, roots);
    expect(explained).toBeCloseTo(sumOfTrees(model.trees, row), 9);
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureCosines } from '../../../src/embeddings/service/cosine-scale.ts';
import type { Embedder } from '../../../src/embeddings/types.ts';
import { nearnessOf } from '../../../src/retrieval/meaning/nearness.ts';

const PAIR = { query: 'en', passage: 'vi-VN' };
const SIGNAL = new AbortController().signal;

/** Any two texts of it have a cosine around `common`, with differences that `own` makes greater. */
function embedderWith(common: number, own: number): Embedder {
  return {
    embed: async (texts) =>
      texts.map((text) => {
        const vector = new Float32Array(65);
        vector[0] = common;
        for (let at = 1; at < vector.length; at++)
          vector[at] = own * Math.sin((text.length + 1) * at * at + text.charCodeAt(at % text.length));
        const length = Math.hypot(...vector);
        return vector.map((value) => value / length);
      }),
  };
}

test('the same texts are as near on the scale of a model whose cosines are all alike as on that of another', async () => {
  const narrow = await measureCosines(embedderWith(4, 0.2), SIGNAL);
  const wide = await measureCosines(embedderWith(1, 0.2), SIGNAL);
  expect(narrow.mean).toBeGreaterThan(wide.mean);
  expect(narrow.spread).toBeLessThan(wide.spread);
  for (const scale of [narrow, wide])
    expect(nearnessOf(scale.mean, scale, { query: 'tr', passage: 'en' })).toBe(0);
});

test('a model to which all texts are the same blows no difference up without bounds', async () => {
  const { mean, spread } = await measureCosines(embedderWith(1, 0), SIGNAL);
  expect(mean).toBeCloseTo(1);
  expect(spread).toBeGreaterThan(0.001);
});

test('the nearer of two cosines is the nearer on every scale', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.record({
        means: fc.constant({ en: { vi: 0.3 } }),
        mean: fc.double({ min: -1, max: 1, noNaN: true }),
        spread: fc.double({ min: 0.005, max: 1, noNaN: true }),
      }),
      (one, other, scale) => {
        if (one > other)
          expect(nearnessOf(one, scale, PAIR)).toBeGreaterThanOrEqual(nearnessOf(other, scale, PAIR));
      },
    ),
  );
});

test('a language that a model puts apart from the others is put beside them again', async () => {
  const apart: Embedder = {
    embed: async (texts) =>
      texts.map((text) =>
        /\p{Script=Arabic}/u.test(text) ? Float32Array.of(0.6, 0.8) : Float32Array.of(1, 0),
      ),
  };
  const scale = await measureCosines(apart, SIGNAL);
  const nearness = (cosine: number, query: string, passage: string) =>
    nearnessOf(cosine, scale, { query, passage });
  expect(nearness(0.6, 'en', 'ar')).toBeCloseTo(0);
  expect(nearness(1, 'en', 'vi-VN')).toBeCloseTo(0);
  expect(nearness(1, 'ar', 'ar')).toBeCloseTo(0);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosineWith, innerProduct, quantise } from '../../../src/retrieval/meaning/quantise.ts';
import { vectors } from './support.ts';

describe('a vector in eight bits', () => {
  it('is off by at most 1/254 of its greatest number, each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }).chain(vectors), (vector) => {
        const { bytes, scale } = quantise(vector);
        const greatest = Math.max(...vector.map(Math.abs));
        vector.forEach((number, at) => {
          expect(Math.abs(number - scale * bytes[at]!)).toBeLessThanOrEqual(greatest / 253.9);
        });
      }),
    );
  });

  it('has an inner product that is off by at most as much for each number of the other', () => {
    const pairs = fc
      .integer({ min: 1, max: 40 })
      .chain((length) => fc.tuple(vectors(length), vectors(length)));
    fc.assert(
      fc.property(pairs, ([asked, vector]) => {
        const exact = asked.reduce((sum, number, at) => sum + number * vector[at]!, 0);
        const greatest = Math.max(...vector.map(Math.abs));
        const most = (greatest / 253.9) * asked.reduce((sum, number) => sum + Math.abs(number), 0);
        expect(Math.abs(cosineWith(asked, quantise(vector)) - exact)).toBeLessThanOrEqual(most + 1e-6);
      }),
    );
  });

  it('of zeros alone is zeros', () => {
    const zeros = quantise(new Float32Array(5));
    expect(zeros).toEqual({ bytes: new Int8Array(5), scale: 0 });
    expect(cosineWith(Float32Array.of(1, 0, 0, 0, 0), zeros)).toBe(0);
  });
});

it('an inner product takes the bytes from a place on, as many as the vector has numbers', () => {
  const bytes = Int8Array.of(9, 9, 1, -2, 3, -4, 5, 9);
  expect(innerProduct(Float32Array.of(1, 1, 1, 1, 2), bytes, 2)).toBe(8);
});

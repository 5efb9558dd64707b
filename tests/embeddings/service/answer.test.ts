import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EmbeddingsFault } from '../../../src/embeddings/fault.ts';
import { vectorsIn } from '../../../src/embeddings/service/answer.ts';

const asIs = (part: string) => part;
const some = (value: number) => value !== 0;

describe('an answer', () => {
  test('gives vectors of unit length in the same direction, however large or small its numbers are', () => {
    const row = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        row.filter((values) => values.some(some)),
        (embedding) => {
          const [vector] = vectorsIn(JSON.stringify({ data: [{ embedding }] }), 1, asIs).vectors;
          expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
          for (const [at, value] of embedding.entries())
            expect(vector![at]! * Math.sign(value)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test('gives the same vectors in base64 as in numbers', () => {
    // JSON has no negative zero.
    const row = fc
      .float32Array({ noNaN: true, noDefaultInfinity: true, minLength: 3, maxLength: 3 })
      .map((values) => values.map((value) => value + 0));
    fc.assert(
      fc.property(
        fc.array(
          row.filter((values) => values.some(some)),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          const encode = (values: Float32Array) =>
            Buffer.from(Float32Array.from(values).buffer).toString('base64');
          const answerOf = (data: unknown[]) =>
            vectorsIn(JSON.stringify({ data }), rows.length, asIs).vectors;
          const inBase64 = answerOf(rows.map((values) => ({ embedding: encode(values) })));
          expect(inBase64).toEqual(answerOf(rows.map((values) => ({ embedding: [...values] }))));
        },
      ),
    );
  });

  test('has no more numbers in a row than models give', () => {
    const answer = (dimensions: number) =>
      JSON.stringify({ data: [{ embedding: Array<number>(dimensions).fill(1) }] });
    expect(vectorsIn(answer(16_384), 1, asIs).vectors[0]).toHaveLength(16_384);
    expect(() => vectorsIn(answer(16_385), 1, asIs)).toThrow('16385 numbers in a row');
  });

  test('of any other kind is refused as nonsense, and never as anything else', () => {
    const rows = fc.array(fc.record({ index: fc.jsonValue(), embedding: fc.jsonValue() }));
    const body = fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue() }), fc.record({ data: rows }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          body.map((value) => JSON.stringify(value)),
        ),
        fc.integer({ min: 1, max: 3 }),
        (text, count) => {
          try {
            for (const vector of vectorsIn(text, count, asIs).vectors)
              expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
          } catch (error) {
            expect(error).toBeInstanceOf(EmbeddingsFault);
            expect(error).toMatchObject({ kind: 'nonsense' });
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

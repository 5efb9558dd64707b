import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterTrigrams, TRIGRAM_BUCKETS } from '../../../src/text/similarity/trigrams.ts';

describe('characterTrigrams', () => {
  it('gives one bucket a letter, none of them out of range', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const trigrams = characterTrigrams(word);
        expect(trigrams).toHaveLength(word.length);
        expect(trigrams.every((trigram) => trigram < TRIGRAM_BUCKETS)).toBe(true);
      }),
    );
  });

  it('shares the trigrams of a common stem', () => {
    const known = new Set(characterTrigrams('township'));
    expect(
      [...characterTrigrams('townships')].filter((trigram) => known.has(trigram)).length,
    ).toBeGreaterThan(5);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bitCount,
  characterTrigrams,
  hashString,
  letterBits,
  TRIGRAM_BUCKETS,
} from '../../../src/text/similarity/ngrams.ts';

describe('letterBits and bitCount', () => {
  it('never lose a letter that two words share', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const letters = letterBits(a);
        expect(bitCount(letters)).toBe([...letters.toString(2)].filter((bit) => bit === '1').length);
        expect(letterBits(a + b) & letters).toBe(letters | 0);
      }),
    );
  });
});

describe('characterTriples', () => {
  it('gives one bucket a letter, none of them out of range', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (word) => {
        const triples = characterTrigrams(word);
        expect(triples).toHaveLength(word.length);
        expect(triples.every((triple) => triple < TRIGRAM_BUCKETS)).toBe(true);
      }),
    );
  });

  it('shares the triples of a common stem', () => {
    const known = new Set(characterTrigrams('township'));
    expect([...characterTrigrams('townships')].filter((triple) => known.has(triple)).length).toBeGreaterThan(
      5,
    );
  });
});

describe('hashString', () => {
  it('is an unsigned 32-bit number that tells strings apart', () => {
    const hashes = new Set(Array.from({ length: 2000 }, (_, n) => hashString(`n:${n}`)));
    expect(hashes.size).toBe(2000);
    for (const hash of hashes) expect(hash >>> 0).toBe(hash);
  });
});

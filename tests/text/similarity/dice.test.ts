import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitCount, characterPairs, dice, letterBits, wordDice } from '../../../src/text/similarity/dice.ts';

describe('dice', () => {
  it('is 1 for a word with itself, symmetric, and between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [x, y] = [characterPairs(a), characterPairs(b)];
        expect(dice(x, x)).toBe(1);
        expect(dice(x, y)).toBe(dice(y, x));
        expect(dice(x, y)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('wordDice', () => {
  it('agrees with comparing the sets of pairs, for short and long words', () => {
    const word = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ minLength: 40, maxLength: 60 }));
    fc.assert(
      fc.property(word, word, (one, other) => {
        const pairs = characterPairs(other);
        expect(wordDice(one, pairs)).toBe(dice(characterPairs(one), pairs));
        expect(new Set(pairs).size).toBe(pairs.length);
        expect([...pairs].sort((a, b) => a - b)).toEqual([...pairs]);
      }),
    );
  });
});

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

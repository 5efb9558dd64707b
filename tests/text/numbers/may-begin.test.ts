import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import data from '../../../src/text/numbers/data/numbers.json' with { type: 'json' };
import { numberTerms } from '../../../src/text/numbers/number-terms.ts';
import { tokenize } from '../../../src/text/unicode/tokenize.ts';

/** Every word in the tables of numbers, months and shares. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]);
}

const word = fc.constantFrom(...new Set(wordsIn(data)), 'XII', 'house', '3', '1/7/2025', '%', 'و');

describe('numberTerms', () => {
  it('finds the same behind a word that has to do with no number', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const plain = `— ${words.join(' ')}`;
        // A comma ends whatever began before it; the last word is there since a text all in capitals has no Roman numerals.
        const between = `, ${words.join(' ')} , house`;
        const terms = (text: string) => numberTerms(text, 'en').map(({ term }) => term);
        expect(terms(`house ${between}`)).toEqual(terms(between));
        expect(terms(plain)).toEqual(terms(words.join(' ')));
      }),
    );
  });

  it('finds the same whether or not it is given the tokens', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(numberTerms(text, undefined, tokenize(text))).toEqual(numberTerms(text));
      }),
    );
  });
});

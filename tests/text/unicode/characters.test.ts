import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCapitalAt } from '../../../src/text/unicode/capital.ts';
import { countScripts } from '../../../src/text/unicode/scripts.ts';

const letter = fc.constantFrom(...'aZéĐđАбßÇ٣ابة中😀𝐀ﷺ -0');
const text = fc.oneof(
  fc.array(letter).map((letters) => letters.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('countScripts', () => {
  it('counts as Unicode has it', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(countScripts(written)).toEqual({
          arabic: written.match(/\p{Script=Arabic}/gu)?.length ?? 0,
          latin: written.match(/\p{Script=Latin}/gu)?.length ?? 0,
        });
      }),
    );
  });
});

describe('isCapitalAt', () => {
  it('agrees with the Unicode category', () => {
    fc.assert(
      fc.property(text, (written) => {
        let at = 0;
        for (const character of written) {
          expect(isCapitalAt(written, at)).toBe(/^\p{Lu}/u.test(character));
          at += character.length;
        }
      }),
    );
  });
});

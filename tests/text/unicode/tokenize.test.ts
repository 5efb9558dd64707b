import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/unicode/fold.ts';
import { tokenize } from '../../../src/text/unicode/tokenize.ts';

const forms = (text: string) => tokenize(text).map((token) => token.form);

describe('tokenize', () => {
  it.each([
    ["The city's 12 wards.", ['the', 'city', 's', '12', 'wards']],
    ['كم عدد الأحياء؟', ['كم', 'عدد', 'الاحيا']],
    ['95.9٪ و 20%', ['95.9', '%', 'و', '20', '%']],
    ['سنة 3هـ', ['سنه', '3', 'ه']],
    ['1,250 hồ sơ', ['1,250', 'hồ', 'sơ']],
    ['…!؟', []],
  ])('cuts %s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('cuts where words end, whatever stands around them', () => {
    const unit = fc.oneof(
      fc.constantFrom(...['a', '1', '.', ',', '٫', '%', '٪', 'ـ', '\u200b', 'م', '٣', '\u0301', '½', ' ']),
      fc.constantFrom(...['𝟘', '𝐀', '🙂', '\ud800', '\udc00']),
    );
    const words = /\p{N}+(?:[.,٫٬]\p{N}+)*|\p{L}[\p{L}\p{M}\u00ad\u200b-\u200f\u2060\u061c\u0640]*|[%٪％]/gu;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        const found = [...text.matchAll(words)].map(({ 0: word, index }) => [index, index + word.length]);
        const expected = found.filter(([start, end]) => fold(text.slice(start, end)) !== '');
        expect(tokenize(text).map(({ start, end }) => [start, end])).toEqual(expected);
      }),
    );
  });

  it('gives ascending, disjoint offsets of what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { form, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (form !== '%') expect(form).toBe(fold(text.slice(start, end)));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

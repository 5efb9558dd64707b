import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from '../../../src/text/sentences/segment.ts';

const split = (text: string) => segmentSentences(text).map(({ start, end }) => text.slice(start, end));

describe('segmentSentences', () => {
  it.each<[string, string[]]>([
    ['Rain fell. It stopped! Did it? Yes.', ['Rain fell.', 'It stopped!', 'Did it?', 'Yes.']],
    [
      'Turnout was 95.9% in 2025. Costs fell by 3.5 points.',
      ['Turnout was 95.9% in 2025.', 'Costs fell by 3.5 points.'],
    ],
    [
      'Dr. Lan met Mr. Minh at 5 p.m. on Friday. They left.',
      ['Dr. Lan met Mr. Minh at 5 p.m. on Friday.', 'They left.'],
    ],
    [
      'TP. Huế có 40 đơn vị. PGS.TS. Nguyễn A phát biểu.',
      ['TP. Huế có 40 đơn vị.', 'PGS.TS. Nguyễn A phát biểu.'],
    ],
    [
      'قال د. سالم إن النسبة 12.5٪. ثم غادر؛ وعاد مساءً.',
      ['قال د. سالم إن النسبة 12.5٪.', 'ثم غادر؛ وعاد مساءً.'],
    ],
    ['هل انتهى الاجتماع؟ نعم! انتهى.', ['هل انتهى الاجتماع؟', 'نعم!', 'انتهى.']],
    ['انتهى الاجتماع.وبدأ غيره.', ['انتهى الاجتماع.', 'وبدأ غيره.']],
    [
      'She said: "It works. It works well." Then she sat.',
      ['She said: "It works. It works well."', 'Then she sat.'],
    ],
    ['وقال: «الأمر جيد. جدًّا». ثم صمت.', ['وقال: «الأمر جيد. جدًّا».', 'ثم صمت.']],
    ['Ông nói: “Tốt. Rất tốt.” Mọi người vỗ tay.', ['Ông nói: “Tốt. Rất tốt.”', 'Mọi người vỗ tay.']],
    [
      'See https://example.org/a.b?c=d.e for more. End.',
      ['See https://example.org/a.b?c=d.e for more.', 'End.'],
    ],
    ['Wait... what happened? Nothing…', ['Wait... what happened?', 'Nothing…']],
    ['A caption without a stop', ['A caption without a stop']],
    [
      '# A heading\n- first item\n- second item. With two',
      ['A heading', 'first item', 'second item.', 'With two'],
    ],
    ['wrapped over\ntwo lines. Next.', ['wrapped over\ntwo lines.', 'Next.']],
    ['J. R. Smith came. He saw.', ['J. R. Smith came.', 'He saw.']],
    ['', []],
    [' \u200f\n ', []],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('splits a quotation that is too long to be one sentence', () => {
    const long = `"${'A fairly long sentence of a speech. '.repeat(40)}"`;
    expect(split(long).length).toBeGreaterThan(10);
  });

  it.each(['a.', '1.1.', '"x." ', '«', '. ', 'x\n', '(a). '])(
    'gets through half a megabyte of %j',
    (part) => {
      const long = part.repeat(500_000 / part.length);
      expect(segmentSentences(long).length).toBeGreaterThan(0);
    },
  );

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'كلمة',
          'word',
          'từ',
          '. ',
          '؟ ',
          '! ',
          '3.5',
          '٪',
          '"',
          '«',
          '»',
          '(',
          ')',
          '\n',
          '\r\n',
          '- ',
          '؛ ',
          '…',
          'د. ',
          '\u200f',
          ' ',
          '.',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('gives exact, trimmed, ascending and disjoint spans of any text', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let last = 0;
        for (const { start, end } of segmentSentences(sample)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(start, end).trim()).toBe(sample.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(sample.length);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no letter and no digit but those of list markers', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const kept = new Set(segmentSentences(sample).flatMap(({ start, end }) => range(start, end)));
        const markers = [...sample.matchAll(/^[ \t]*\d{1,3}[.)][ \t]+/gm)].flatMap((m) =>
          range(m.index, m.index + m[0].length),
        );
        const free = new Set(markers);
        for (const match of sample.matchAll(/[\p{L}\p{N}]/gu)) {
          if (!free.has(match.index)) expect(kept.has(match.index)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, withoutMarks } from '../../../src/text/unicode/fold.ts';

describe('fold', () => {
  it.each([
    ['مُدِيرٌ', 'مدير'],
    ['الـمـديـنة', 'المدينه'],
    ['إدارة', 'اداره'],
    ['أُسَر', 'اسر'],
    ['على', 'علي'],
    ['شؤون', 'شوون'],
    ['بِناء', 'بنا'],
    ['کتاب', 'كتاب'],
    ['ﻻ', 'لا'],
    ['٤٠', '40'],
    ['۴۰', '40'],
    ['House', 'house'],
    ['hòa', 'hoà'],
    ['Thủy', 'thuỷ'],
    ['hoàn', 'hoàn'],
    ['quý', 'quý'],
    ['PHƯỜNG', 'phường'],
  ])('%s becomes %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('drops marks that are not seen', () => {
    expect(fold('\u200fقرية\u200c')).toBe('قريه');
  });

  it('makes composed and decomposed text equal, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('withoutMarks', () => {
  it.each([
    ['phường', 'phuong'],
    ['đường', 'duong'],
    ['ward', 'ward'],
  ])('%s is typed %s', (written, toneless) => {
    expect(withoutMarks(written)).toBe(toneless);
  });
});

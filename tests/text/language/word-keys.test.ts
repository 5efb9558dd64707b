import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differInRelation, lightStem } from '../../../src/text/language/arabic.ts';
import { englishStem } from '../../../src/text/language/english.ts';
import { wordKeys } from '../../../src/text/language/word-keys.ts';
import { fold } from '../../../src/text/unicode/fold.ts';

describe('englishStem', () => {
  it.each([
    ['cities', 'citi'],
    ['city', 'citi'],
    ['elected', 'elect'],
    ['elections', 'elect'],
    ['hopping', 'hop'],
    ['hoping', 'hope'],
    ['national', 'nation'],
    ['relational', 'relat'],
    ['organization', 'organ'],
    ['happiness', 'happi'],
    ['generate', 'generat'],
    ['caresses', 'caress'],
    ['agreed', 'agre'],
    ['feed', 'feed'],
    ['say', 'say'],
    ['gas', 'gas'],
    ['rolling', 'roll'],
  ])('%s has the stem %s', (word, stem) => {
    expect(englishStem(word)).toBe(stem);
  });

  it.each([
    ['legislative', 'legislation'],
    ['administrative', 'administration'],
    ['generously', 'generous'],
  ])('%s and %s meet, as in the reference', (one, other) => {
    expect(englishStem(one)).toBe(englishStem(other));
  });

  it.each(['phường', 'các', 'người', 'القرارات', 'cafés', 'covid19s', '1990s', 'is', 'UNITED', ''])(
    'leaves %j alone: it is not made of three or more letters a to z',
    (word) => {
      expect(englishStem(word)).toBe(word);
    },
  );

  it('never empties a word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(englishStem(word)).not.toBe('');
      }),
    );
  });
});

describe('lightStem', () => {
  it.each([
    ['المدينة', 'مدين'],
    ['والإدارات', 'ادار'],
    ['بالمدينة', 'مدين'],
    ['بلديات', 'بلد'],
  ])('%s', (word, stem) => {
    expect(lightStem(fold(word))).toBe(stem);
  });

  it('strips a lone clitic only when the rest is known', () => {
    expect(lightStem('بقرار', (word) => word === 'قرار')).toBe('قرار');
    expect(lightStem('برنامج', () => false)).toBe('برنامج');
  });
});

describe('wordKeys', () => {
  it.each([
    ['حكومة', 'حكومات'],
    ['مدينة', 'مدن'],
    ['مكتب', 'مكاتب'],
  ])('%s and %s share their consonants', (one, many) => {
    expect(wordKeys(fold(one)).skeleton).toBe(wordKeys(fold(many)).skeleton);
  });

  it('takes a final y and i of a Vietnamese syllable for one', () => {
    expect(wordKeys('kỹ').stem).toBe(wordKeys('kĩ').stem);
    expect(wordKeys('tây').stem).not.toBe(wordKeys('tâi').stem);
  });
});

describe('differInRelation', () => {
  it.each([
    ['العملية', 'العمل', true],
    ['العمل', 'عمليات', true],
    ['بلديات', 'بلد', true],
    ['العملية', 'العمليات', false],
    ['المدنيين', 'مدني', false],
    ['موظفي', 'موظف', false],
    ['المدينة', 'مدن', false],
  ])('%s and %s: %j', (a, b, differ) => {
    expect(differInRelation(fold(a), fold(b))).toBe(differ);
    expect(differInRelation(fold(b), fold(a))).toBe(differ);
  });
});

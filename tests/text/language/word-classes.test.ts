import { describe, expect, it } from 'vitest';
import { WORD_CLASS, wordClasses } from '../../../src/text/language/word-classes.ts';
import { fold } from '../../../src/text/unicode/fold.ts';

describe('wordClasses', () => {
  it.each([
    ['2025', WORD_CLASS.number | WORD_CLASS.year],
    ['٤٠', WORD_CLASS.number],
    ['95.9', WORD_CLASS.number],
    ['July', WORD_CLASS.calendar],
    ['سبتمبر', WORD_CLASS.calendar],
    ['forty', 0],
    ['mười', WORD_CLASS.numeral],
    ['%', WORD_CLASS.percent],
    ['bridge', 0],
  ])('%s', (word, classes) => {
    expect(wordClasses(fold(word))).toBe(classes);
  });
});

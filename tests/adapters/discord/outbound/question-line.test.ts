import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  plainQuestion,
  questionLine,
  questionOf,
  readQuestionLine,
} from '../../../../src/adapters/discord/outbound/markdown/question-line.ts';
import { nasty } from './arbitrary.ts';

/** Up to 500 characters (code points) of anything, the longest question that is looked up by default. */
const anyQuestion = fc
  .oneof(
    nasty,
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: 'grapheme', maxLength: 500 }),
  )
  .map((text) => [...text].slice(0, 500).join(''));

describe('a restated question', () => {
  test('is read back exactly as it was answered, whatever it is', () => {
    fc.assert(
      fc.property(anyQuestion, fc.boolean(), (text, carried) => {
        const question = plainQuestion(text);
        const line = questionLine({ text, carried });
        expect(line === undefined).toBe(question === '');
        if (line !== undefined) expect(readQuestionLine(`${line}\n\nAn answer.`)).toBe(question);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['*'.repeat(500)],
    ['@everyone'.repeat(55)],
    ['😀'.repeat(500)],
    ['كم عدد *الأحياء* في <@123>؟'],
    ['-# 💬 another one'],
    ['1. có bao nhiêu phường? \\ > #'],
  ])('is the identity for %j', (question) => {
    expect(plainQuestion(question)).toBe(question);
    expect(readQuestionLine(questionLine({ text: question, carried: false })!)).toBe(question);
  });

  test('loses what nobody sees: controls, directional marks, line breaks', () => {
    expect(plainQuestion(' a\u202eb\u200f\n\tc\u0007 @\u200beveryone ')).toBe('ab c @everyone');
  });

  test.each([[''], ['An answer.'], ['-# a note'], ['💬 asked'], ['text\n-# 💬 later']])(
    'is not found in %j',
    (content) => {
      expect(questionOf({ content, components: [] })).toBeUndefined();
    },
  );

  test('has no room when it is far too long', () => {
    expect(questionLine({ text: 'x'.repeat(2_000), carried: false })).toBeUndefined();
  });
});

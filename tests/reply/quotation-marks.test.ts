import { expect, it } from 'vitest';
import { quotationMarks } from '../../src/reply/quotation-marks.ts';

it.each([
  ['ar', '«', '»'],
  ['ar-EG', '«', '»'],
  ['vi', '“', '”'],
  ['pt-BR', '“', '”'],
  ['not a tag', '“', '”'],
])('quotes a sentence in %s between %s and %s', (tag, open, close) => {
  expect(quotationMarks(tag)).toEqual({ open, close });
});

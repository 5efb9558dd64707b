import { describe, expect, it } from 'vitest';
import { isOneSlip } from '../../../src/text/similarity/typo.ts';

describe('isOneSlip', () => {
  it.each([
    ['library', 'libary'],
    ['library', 'librrary'],
    ['library', 'librory'],
    ['library', 'lirbary'],
    ['المكتبه', 'المكتابه'],
  ])('%s and %s are one slip apart, either way', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  });

  it.each([
    ['library', 'library'],
    ['library', 'lbrry'],
    ['employer', 'employee'],
    ['resident', 'president'],
    ['book', 'bok'],
    ['aaaaa', 'aaaaaaa'],
  ])('%s and %s are not', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
    expect(isOneSlip(b, a)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { mistyped } from '../../../src/tools/manners/mistyped.ts';

const texts = Array.from({ length: 40 }, (_, at) => `what's number ${at} about anyway`);

it('types the same texts badly every time, about one in four', () => {
  const typed = texts.flatMap(mistyped);
  expect(texts.flatMap(mistyped)).toEqual(typed);
  expect(typed.length).toBeGreaterThan(3);
  expect(typed.length).toBeLessThan(20);
});

it('leaves out apostrophes and hamza, and changes one letter at most', () => {
  for (const text of texts.flatMap(mistyped)) {
    expect(text).not.toContain("'");
    expect(Math.abs(text.length - 'whats number 10 about anyway'.length)).toBeLessThanOrEqual(2);
  }
  const arabic = Array.from({ length: 20 }, (_, at) => `أنت وإياه آسف ${at}`).flatMap(mistyped);
  expect(arabic.length).toBeGreaterThan(0);
  expect(arabic.join('')).not.toMatch(/[أإآ]/u);
});

import scslre from 'scslre';
import { expect, test } from 'vitest';
import { allPatterns } from './collect.ts';
import bounded from './data/bounded.json' with { type: 'json' };

/** Why the text that a super-linear pattern gets is always short enough, by the pattern. Who uses one anew, looks whether it holds there too. */
const BOUNDED: Readonly<Record<string, string>> = Object.fromEntries(
  bounded.flatMap(({ because, patterns }) => patterns.map((pattern) => [pattern, because])),
);

const superLinear = (source: string, flags: string): boolean =>
  scslre.analyse({ source, flags }).reports.length > 0;

test('every pattern takes time in proportion to its text, or gets only short ones, which data/bounded.json gives reasons for', async () => {
  const patterns = await allPatterns();
  expect(patterns.length).toBeGreaterThan(500);
  const named = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const found = [...named].filter(([, { source, flags }]) => superLinear(source, flags));
  const unexplained = found.filter(([pattern]) => BOUNDED[pattern] === undefined);
  expect(unexplained.map(([pattern, { file }]) => `${file}: ${pattern}`)).toEqual([]);
  expect(Object.keys(BOUNDED).filter((pattern) => !named.has(pattern))).toEqual([]);
}, 120_000);

import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import ar from '../../src/reply/messages/ar.json' with { type: 'json' };
import en from '../../src/reply/messages/en.json' with { type: 'json' };
import vi from '../../src/reply/messages/vi.json' with { type: 'json' };
import { message } from '../../src/reply/messages.ts';

/** The product's own catalogues and those of the pages in the browser. */
const CATALOGUES: [string, Record<'ar' | 'vi' | 'en', Record<string, string>>][] = [
  ['the product', { ar, vi, en }],
  ...['chat', 'pages', 'panels', 'reader'].map((name): (typeof CATALOGUES)[number] => [
    `the ${name} page`,
    pageCatalogue(name),
  ]),
];

function pageCatalogue(name: string): Record<'ar' | 'vi' | 'en', Record<string, string>> {
  const read = (language: string) =>
    JSON.parse(readFileSync(`src/adapters/web/messages/${name}/${language}.json`, 'utf8')) as Record<
      string,
      string
    >;
  return { ar: read('ar'), vi: read('vi'), en: read('en') };
}

function placeholders(text: string): string[] {
  const names = JSON.stringify(new IntlMessageFormat(text, 'en').getAst()).matchAll(
    /"type":[1-6],"value":"(\w+)"/g,
  );
  return [...new Set([...names].map((match) => match[1]!))].sort();
}

describe.each(CATALOGUES)('the message catalogues of %s', (_, catalogues) => {
  const { ar, vi, en } = catalogues;

  it('have the same keys in every language, in the same order', () => {
    expect(Object.keys(ar)).toEqual(Object.keys(en));
    expect(Object.keys(vi)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('take the same values for %s in every language, and are written in it', (key) => {
    for (const catalogue of [ar, vi]) {
      expect(placeholders(catalogue[key]!)).toEqual(placeholders(en[key]!));
      expect(catalogue[key]).not.toBe(en[key]);
    }
    expect(ar[key]).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('message catalogues', () => {
  it.each([
    [1, 'جملة أخرى'],
    [2, 'جملتان أخريان'],
    [3, '3 جمل أخرى'],
  ])('counts %i in Arabic as Arabic does', (count, words) => {
    expect(message('ar', 'more-cited', { count })).toContain(words);
  });
});

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import ar from '../../src/reply/messages/ar.json' with { type: 'json' };
import en from '../../src/reply/messages/en.json' with { type: 'json' };
import vi from '../../src/reply/messages/vi.json' with { type: 'json' };
import { message } from '../../src/reply/messages.ts';

const catalogues: Record<string, Record<string, string>> = { ar, vi, en };

function placeholders(text: string): string[] {
  const names = JSON.stringify(new IntlMessageFormat(text, 'en').getAst()).matchAll(
    /"type":[1-6],"value":"(\w+)"/g,
  );
  return [...new Set([...names].map((match) => match[1]!))].sort();
}

describe('message catalogues', () => {
  it.each(Object.keys(catalogues))('%s has every key, in the same order, and nothing else', (language) => {
    expect(Object.keys(catalogues[language]!)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('%s takes the same values in every language and is written in it', (key) => {
    for (const catalogue of [ar, vi] as Record<string, string>[]) {
      expect(placeholders(catalogue[key]!)).toEqual(placeholders((en as Record<string, string>)[key]!));
      expect(catalogue[key]).not.toBe((en as Record<string, string>)[key]);
    }
    expect(catalogues.ar![key]).toMatch(/\p{Script=Arabic}/u);
  });

  it.each([
    [1, 'جملة أخرى'],
    [2, 'جملتان أخريان'],
    [3, '3 جمل أخرى'],
  ])('counts %i in Arabic as Arabic does', (count, words) => {
    expect(message('ar', 'more-cited', { count })).toContain(words);
  });
});

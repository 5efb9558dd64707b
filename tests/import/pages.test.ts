import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../src/import/page/read-page.ts';
import { PAGES, readFixture, readJson, type Truth, truthOf } from './support/fixtures.ts';

/** What is asked of every page; each is one case. */
const ASPECTS = {
  title: ({ metadata }, { title }) => expect(metadata.title).toBe(title),
  author: ({ metadata }, { author }) => expect(metadata.author).toBe(author),
  published: ({ metadata }, { published }) => expect(day(metadata.published)).toBe(day(published)),
  source: ({ metadata: { url, language, publisher } }, truth) =>
    expect({ url, language, publisher }).toEqual({
      url: truth.url,
      language: truth.language,
      publisher: truth.publisher,
    }),
  text: ({ paragraphs }, truth) => expect(paragraphs.map(visible)).toEqual(truth.paragraphs.map(visible)),
} satisfies Record<string, (article: ImportedArticle, truth: Truth) => void>;

/** For each aspect, the pages of which it does not hold yet: a page that comes right has to leave the list. */
const KNOWN = readJson('known.json') as Record<keyof typeof ASPECTS, readonly string[]>;

describe.each(PAGES)('%s', (page) => {
  const truth = truthOf(page);

  for (const [aspect, holds] of Object.entries(ASPECTS)) {
    const known = KNOWN[aspect as keyof typeof ASPECTS].includes(page);
    (known ? it.fails : it)(aspect, () => holds(readFixture(page, truth), truth));
  }
});

describe('the list of what does not hold yet', () => {
  it('names only pages and aspects that there are', () => {
    expect(Object.keys(KNOWN)).toEqual(Object.keys(ASPECTS));
    const named = Object.values(KNOWN).flat();
    expect(named.filter((page) => !PAGES.includes(page))).toEqual([]);
  });
});

function day(date: string | undefined): string | undefined {
  return date?.slice(0, 10);
}

/** Without what has no width: it may stay or go. */
function visible(text: string): string {
  return text.replace(/\p{Cf}/gu, '');
}

import type { Reply } from '../../src/contract/reply.ts';
import { articleText } from '../support/seeds.ts';
import { documentOf } from '../support/web/dom.ts';
import { openPages, type Pages } from '../support/web/pages.ts';
import articles from './data/articles.json' with { type: 'json' };

/** The articles of the cases as files. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  articles.map(({ file, publisher, ...metadata }) => [
    file,
    articleText({ ...metadata, ...(publisher ? { publisher } : {}) }, 'A sentence.'),
  ]),
);

/** What somebody finds: files of articles, in order, and whether they are told that the words are only similar. */
export interface FoundFiles {
  readonly found: readonly string[];
  /** Undefined where a place has no room to say so. */
  readonly isNear?: boolean;
}

type Find = (pages: Pages, typed: string) => Promise<FoundFiles>;

const english = { language: 'en', isAdministrator: false, isLocal: true } as const;
const fileOf = (title: string | null) =>
  articles.find((article) => article.title === title)?.file ?? `${title}`;

/** The people who look for articles by what they type, and how each sees what is found. */
export const USERS: readonly (readonly [string, Find])[] = [
  [
    'the suggestions',
    async ({ app }, typed) => ({
      found: (await app.services.suggest('articles', typed, 'en')).map(fileOf),
    }),
  ],
  [
    '/articles',
    async ({ app }, typed) => foundIn(await app.dispatch('articles', { article: typed }, english)),
  ],
  [
    'the view of what was read',
    async (pages, typed) => {
      const response = await pages.get(`/corpus?${new URLSearchParams({ lang: 'en', filter: typed })}`);
      const page = documentOf(await response.text());
      const titles = [...page.querySelectorAll('.articles tbody th > a')];
      return {
        found: titles.map(({ textContent }) => fileOf(textContent)),
        isNear: isSaidNear(page.querySelector('#corpus-count')?.textContent ?? ''),
      };
    },
  ],
];

/** Opens the product over the articles of the cases. */
export function openArticles(files = FILES): Promise<Pages> {
  return openPages({ articles: files });
}

function foundIn({ blocks }: Reply): FoundFiles {
  const lead = blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join();
  const found = blocks.flatMap((block) => (block.type === 'source' ? [fileOf(block.source.title)] : []));
  return { found, isNear: isSaidNear(lead) };
}

function isSaidNear(words: string): boolean {
  return words.includes('similar words');
}

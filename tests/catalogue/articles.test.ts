import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText } from '../support/seeds.ts';
import cases from './data/cases.json' with { type: 'json' };
import { FILES, openArticles, USERS } from './users.ts';

describe.each(USERS)('%s', (_, find) => {
  it('finds articles by what people type', async () => {
    const pages = await openArticles();
    for (const { what, typed, found, isNear = false } of cases) {
      const seen = await find(pages, typed);
      expect({ what, ...seen }).toEqual({ what, found, ...('isNear' in seen ? { isNear } : {}) });
    }
  });

  it('finds what was added by a reload, and no longer what was removed', async () => {
    const pages = await openArticles();
    expect((await find(pages, 'library')).found).toEqual(['library.md']);
    const added = articleText(
      { title: 'A second ferry', language: 'en', url: 'https://x.example' },
      'It runs.',
    );
    await writeFile(path.join(pages.seeds, 'ferry.md'), added);
    await rm(path.join(pages.seeds, 'library.md'));
    await pages.app.services.reload();
    expect((await find(pages, 'ferry')).found).toEqual(['A second ferry']);
    expect((await find(pages, 'library')).found).not.toContain('library.md');
  });

  it('finds nothing by a typo where words stand as they were typed', async () => {
    const typed = 'Librarians meet in the town hall';
    const twin = articleText(
      { title: typed.replace('hall', 'halls'), language: 'en', url: 'https://x.example' },
      'It is.',
    );
    const pages = await openArticles({ ...FILES, 'twin.md': twin });
    expect((await find(pages, `${typed}s`)).found).toEqual([`${typed}s`]);
  });
});

describe('/articles', () => {
  it('says of no article that it has words where none were typed', async () => {
    const { app } = await openArticles();
    const context = { language: 'en', isAdministrator: false, isLocal: true } as const;
    const all = await app.dispatch('articles', {}, context);
    expect(await app.dispatch('articles', { article: '?! 🚰' }, context)).toEqual(all);
  });
});

describe('the view of what was read', () => {
  const [, find] = USERS.find(([name]) => name === 'the view of what was read')!;

  it.each([
    ['quarters.md', 'quarters.md'],
    ['quayside', 'museum.md'],
    ['en park', 'park.md'],
  ])('finds by file name, link and language code, which readers do not see: %j', async (typed, file) => {
    const pages = await openArticles();
    expect((await find(pages, typed)).found).toEqual([file]);
    for (const [name, findToo] of USERS)
      if (findToo !== find) expect((await findToo(pages, typed)).found, name).toEqual([]);
  });
});

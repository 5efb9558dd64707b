import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { createLog } from '../../../src/log.ts';
import { run } from '../../support/run.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { importInto } from '../support/import.ts';
import { serveSite } from '../support/site.ts';
import { makePdf } from './support/make-pdf.ts';

const url = 'https://marrowby.example/notices/ferry.pdf';
const document = (cost = '3.2') =>
  makePdf(
    ({ line, newPage }) => {
      line('The council of Marrowby opened its new ferry landing on Tuesday.', { y: 100 });
      newPage();
      line(`The landing cost ${cost} million crowns, of which the province paid one half.`, { y: 100 });
    },
    { info: { Title: 'Ferry landing opens' } },
  );

async function imported(
  bytes: Uint8Array,
  folder: string,
  options: Parameters<typeof importInto>[3] = { url },
) {
  const files = await seedsFolder({ 'ferry.pdf': bytes });
  return (await importInto(folder, [path.join(files, 'ferry.pdf')], [], options)).outcomes[0]!;
}

describe('a PDF', () => {
  it('becomes an article whose answers name the page', async () => {
    const folder = await seedsFolder({});
    expect(await imported(await document(), folder)).toMatchObject({
      status: 'added',
      title: 'Ferry landing opens',
    });
    const config = { seedsDir: folder, maxArticleBytes: 2 ** 20, maxQuestionLength: 500 };
    const app = await createApp(config, createLog('silent'));
    const answer = await app.services.answer('How much did the landing cost?');
    await app.close();
    const [citation] = answer.citations;
    expect(citation?.sentence.page).toBe(2);
    expect(citation?.article).toMatchObject({ url, page: 1, title: 'Ferry landing opens' });
  });

  it('is unchanged when it is imported again, and updated when it says something else', async () => {
    const folder = await seedsFolder({});
    await imported(await document(), folder);
    expect(await imported(await document(), folder)).toMatchObject({ status: 'unchanged' });
    expect(await imported(await document('4.1'), folder)).toMatchObject({
      status: 'updated',
      detail: '1 paragraph new, 1 paragraph gone',
    });
  });

  it('is updated when only its pages have moved', async () => {
    const folder = await seedsFolder({});
    const [one, two] = [
      'The council of Marrowby met on Tuesday.',
      'It opened the new ferry landing.',
    ] as const;
    const made = (parted: boolean) =>
      makePdf(({ line, newPage }) => {
        line(one, { y: 100 });
        if (parted) newPage();
        line(two, { y: 300 });
      });
    await imported(await made(false), folder);
    expect(await imported(await made(true), folder)).toMatchObject({
      status: 'updated',
      detail: 'pages end elsewhere',
    });
    expect((await readCorpus(folder)).articles[0]?.sentences.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('keeps its pages when its article is corrected by hand, and when that is imported as a text', async () => {
    const folder = await seedsFolder({});
    await imported(await document(), folder);
    const [name] = (await readdir(folder)) as [string];
    const file = path.join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace('opened', 'has opened'));
    expect(await imported(await document(), folder)).toMatchObject({ status: 'kept' });
    const other = await seedsFolder({});
    await importInto(other, [file]);
    for (const from of [folder, other]) {
      const { articles, problems } = await readCorpus(from);
      expect(problems).toEqual([]);
      expect(articles[0]?.sentences.map(({ page }) => page)).toEqual([1, 2]);
    }
  });

  it('has to say where it was published', async () => {
    const folder = await seedsFolder({});
    expect(await imported(await document(), folder, {})).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining('give --url'),
    });
  });

  it.each(['application/pdf', 'application/octet-stream', 'text/html', ''])(
    'is known by what it holds, at a link of the type %j',
    async (type) => {
      const site = await serveSite({ '/a': { type, body: await document() } });
      const folder = await seedsFolder({});
      const { outcomes } = await importInto(folder, [`${site.origin}/a`], [site]);
      expect(outcomes).toMatchObject([{ status: 'added', title: 'Ferry landing opens' }]);
      expect((await readCorpus(folder)).articles[0]?.url).toBe(`${site.origin}/a`);
    },
  );

  it('is not taken for one because it is called so', async () => {
    const site = await serveSite({
      '/a.pdf': { type: 'application/pdf', body: '<html><p>Please log in</p></html>' },
      '/b': { type: 'application/octet-stream', body: 'whatever it is' },
    });
    const { outcomes } = await importInto(
      await seedsFolder({}),
      [`${site.origin}/a.pdf`, `${site.origin}/b`],
      [site],
    );
    expect(outcomes.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('does not begin as a PDF'),
        expect.stringContaining('octet-stream'),
      ]),
    );
  });

  it('is read without the optional package for drawing', async () => {
    const files = await seedsFolder({ 'ferry.pdf': await document() });
    const env = { NODE_OPTIONS: `--require ${path.resolve('tests/import/pdf/support/no-canvas.cjs')}` };
    const args = ['--seeds', await seedsFolder({}), '--url', url, `${files}/ferry.pdf`];
    const { stdout } = await run('src/bin/import.ts', args, '', env);
    expect(stdout).toContain('1 added.');
  });

  it('that holds a last line like a source line keeps its pages', async () => {
    const folder = await seedsFolder({});
    const bytes = await makePdf(({ line, newPage }) => {
      line('The council of Marrowby met on Tuesday.', { y: 100 });
      newPage();
      line('Source: the town hall', { y: 100 });
    });
    await imported(bytes, folder);
    const [article] = (await readCorpus(folder)).articles;
    expect(article?.sentences.map(({ page }) => page)).toEqual([1, 2]);
  });
});

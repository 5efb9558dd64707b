import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { codeFingerprint, fingerprintOf } from '../../src/loading/code-fingerprint.ts';
import { indexFileOf } from '../../src/loading/index-file.ts';
import type { LoadConfig } from '../../src/loading/loader.ts';
import { createRetriever } from '../../src/retrieval/index.ts';
import { asked } from '../support/asked.ts';
import { seedsFolder } from '../support/seeds.ts';
import { LATER, LOADERS } from './cases.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
const FILES = { 'a.txt': article('The library opens at nine.'), 'b.txt': article('The pool opens at noon.') };
const QUESTION = 'When does the pool open?';

async function folder(): Promise<string> {
  const name = await mkdtemp(path.join(tmpdir(), 'dalil-index-'));
  onTestFinished(() => rm(name, { recursive: true, force: true }));
  return name;
}

describe.each(LOADERS)('the saved index, loading %s', (_, createLoader) => {
  // Files that were written a moment before they were read would be read, and the index saved, once more.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
  });

  const start = async () => {
    const config = { seedsDir: await seedsFolder(FILES), maxArticleBytes: 10_000, indexDir: await folder() };
    return { config, file: indexFileOf(config)! };
  };

  /** Loads as a new start of the program does; returns the corpus, and what was noted. */
  const loadNoting = async (config: LoadConfig) => {
    const notes: string[] = [];
    const loader = createLoader(config, { onNote: (note) => notes.push(note), entry: LATER });
    const { corpus, retriever, close } = await loader.load();
    expect(await retriever.search(asked(QUESTION), { limit: 5 })).toEqual(
      await (await createRetriever(corpus.articles)).search(asked(QUESTION), { limit: 5 }),
    );
    await close?.();
    await loader.close();
    return { corpus, notes };
  };
  const load = async (config: LoadConfig) => (await loadNoting(config)).notes;

  it('is written at the first start and used at the next, without a word', async () => {
    const { config, file } = await start();
    expect(await load(config)).toEqual([]);
    const first = await stat(file);
    expect(await load(config)).toEqual([]);
    expect((await stat(file)).mtimeMs).toBe(first.mtimeMs);
    expect(await readdir(config.indexDir)).toEqual([path.basename(file)]);
  });

  it('is written again when an article has changed, come or gone', async () => {
    const { config, file } = await start();
    await load(config);
    const change = async (make: () => Promise<void>) => {
      const before = await readFile(file);
      await make();
      expect(await load(config)).toEqual([]);
      expect((await readFile(file)).equals(before)).toBe(false);
    };
    await change(() => writeFile(path.join(config.seedsDir, 'b.txt'), article('The pool opens at ten.')));
    await change(() => writeFile(path.join(config.seedsDir, 'c.txt'), article('The market opens at six.')));
    await change(() => rm(path.join(config.seedsDir, 'a.txt')));
  });

  it('holds the articles too: files that are as they were are not read again', async () => {
    const { config } = await start();
    const { corpus: first } = await loadNoting(config);
    await writeFile(path.join(config.seedsDir, 'b.txt'), article('The pool opens at ten.'));
    vi.setSystemTime(Date.now() + 1_000);
    const { corpus: second } = await loadNoting(config);
    const readAt = (corpus: Corpus) => corpus.articles.map((each) => each.readAt);
    expect(readAt(second)[0]).toBe(readAt(first)[0]);
    expect(readAt(second)[1]).not.toBe(readAt(first)[1]);
    expect(second.articles[1]!.text).toContain('at ten');
    expect((await loadNoting(config)).corpus).toEqual(second);
  });

  it('gives articles and problems as reading the files does', async () => {
    const { config } = await start();
    await writeFile(path.join(config.seedsDir, 'refused.txt'), 'No link.');
    await writeFile(path.join(config.seedsDir, 'c.txt'), article('«Đã mở» — فُتحت ŷ𝒳.\n\fNext page.'));
    await writeFile(path.join(config.seedsDir, 'c.yaml'), 'page: 3\nsurprise: yes\n');
    await load(config);
    const { corpus } = await loadNoting(config);
    const fresh = await readCorpus(config.seedsDir, config.maxArticleBytes);
    const withoutMoment = ({ articles, problems, version }: Corpus) => ({
      articles: articles.map(({ readAt: _, ...rest }) => rest),
      problems,
      version,
    });
    expect(withoutMoment(corpus)).toEqual(withoutMoment(fresh));
    expect(corpus.articles.at(-1)).toMatchObject({ id: 'c', sentences: [{ page: 3 }, { page: 4 }] });
    expect(corpus.problems.map(({ file }) => file)).toEqual(['c.yaml', 'refused.txt']);
  });

  it('lets no article pass that is too large by now', async () => {
    const { config } = await start();
    await writeFile(path.join(config.seedsDir, 'c.txt'), article('The market opens at six. '.repeat(20)));
    expect((await loadNoting(config)).corpus.articles).toHaveLength(3);
    const stricter = { ...config, maxArticleBytes: 300 };
    for (let starts = 0; starts < 2; starts++) {
      const { corpus } = await loadNoting(stricter);
      expect(corpus.articles.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(corpus.problems.map(({ code }) => code)).toEqual(['too-large']);
    }
    expect((await loadNoting(config)).corpus.articles).toHaveLength(3);
  });

  it.each([
    ['cut off', (file: string) => truncate(file, 1_000), /is damaged/],
    ['empty', (file: string) => truncate(file, 0), /is none, or of another version/],
    ['something else', (file: string) => writeFile(file, 'no index'), /is none, or of another version/],
  ])('is made again when it is %s, and the log says why', async (__, harm, reason) => {
    const { config, file } = await start();
    await load(config);
    const { size } = await stat(file);
    await harm(file);
    expect(await load(config)).toEqual([expect.stringMatching(reason)]);
    expect((await stat(file)).size).toBe(size);
    expect(await load(config)).toEqual([]);
  });

  it('stays as it is while the folder is empty', async () => {
    const { config, file } = await start();
    await load(config);
    const saved = await readFile(file);
    for (const name of Object.keys(FILES)) await rm(path.join(config.seedsDir, name));
    const { corpus } = await loadNoting(config);
    expect(corpus.articles).toEqual([]);
    expect((await readFile(file)).equals(saved)).toBe(true);
  });

  it('is done without where it cannot be saved', async () => {
    const { config } = await start();
    const blocked = path.join(await folder(), 'file');
    await writeFile(blocked, '');
    const notes = await load({ ...config, indexDir: path.join(blocked, 'index') });
    expect(notes.at(-1)).toMatch(/^the index cannot be saved/);
  });
});

describe('the file of an index', () => {
  it('is written once more when the files have settled, so that later starts need not read them', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    onTestFinished(() => void vi.useRealTimers());
    const config = { seedsDir: await seedsFolder(FILES), maxArticleBytes: 10_000, indexDir: await folder() };
    const savedAtStart = async () => {
      await LOADERS[0]![1](config).load();
      return (await readFile(indexFileOf(config)!)).toString('latin1');
    };
    const unsettled = await savedAtStart();
    vi.setSystemTime(Date.now() + 60_000);
    const settled = await savedAtStart();
    expect(settled).not.toBe(unsettled);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await savedAtStart()).toBe(settled);
  });

  it('is another one for another folder of articles', () => {
    const of = (seedsDir: string) => indexFileOf({ seedsDir, maxArticleBytes: 1, indexDir: 'index' });
    expect(of('seeds')).toBe(of('./seeds/'));
    expect(of('seeds')).not.toBe(of('others'));
  });

  it('takes away what a process that died left behind, and nothing that is being written', async () => {
    const config = { seedsDir: await seedsFolder(FILES), maxArticleBytes: 10_000, indexDir: await folder() };
    const [old, recent] = ['x.index.0a.tmp', 'x.index.0b.tmp'].map((name) =>
      path.join(config.indexDir, name),
    );
    for (const name of [old!, recent!]) await writeFile(name, '');
    await utimes(old!, 0, 0);
    const loader = LOADERS[0]![1](config);
    await loader.load();
    expect((await readdir(config.indexDir)).filter((name) => name.endsWith('.tmp'))).toEqual([
      'x.index.0b.tmp',
    ]);
  });
});

describe('the print of the code', () => {
  it('is another one when any file of it changes, and stays when none does', async () => {
    const at = await folder();
    const url = new URL(`file://${at}/`);
    await writeFile(path.join(at, 'a.ts'), 'one');
    const first = await fingerprintOf([url]);
    expect(await fingerprintOf([url])).toBe(first);
    await writeFile(path.join(at, 'a.ts'), 'two');
    const second = await fingerprintOf([url]);
    expect(second).not.toBe(first);
    await writeFile(path.join(at, 'b.json'), '[]');
    expect(await fingerprintOf([url])).not.toBe(second);
    expect(await codeFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  });
});

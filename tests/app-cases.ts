import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../src/app.ts';
import type { Context } from '../src/contract/services.ts';
import type { LoadConfig, Loader } from '../src/loading/loader.ts';
import type { Log } from '../src/log.ts';
import { seedsFolder } from './support/seeds.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
const silent = pino({ level: 'silent' });
const anybody: Context = { language: 'en', isAdministrator: false };
const administrator: Context = { language: 'en', isAdministrator: true };

/** What holds of the product with every loader. */
export function appCases(createLoader: (config: LoadConfig, log: Log) => Loader): void {
  async function appOver(files: Record<string, string>, log: Log = silent) {
    const seedsDir = await seedsFolder(files);
    const config = { seedsDir, maxArticleBytes: 10_000, maxQuestionLength: 500 };
    const app = await createApp(config, log, { loader: createLoader(config, log) });
    onTestFinished(() => app.close());
    return { app, put: (name: string, text: string) => writeFile(path.join(seedsDir, name), text), seedsDir };
  }

  it('does not start over a folder with nothing to answer from, and says why', async () => {
    await expect(appOver({ 'a.txt': 'No link here.' })).rejects.toMatchObject({
      identifier: 'seeds-empty',
      message: expect.stringContaining('a.txt: there is no source link'),
    });
  });

  it('answers from new articles after a reload, from the old ones before', async () => {
    const { app, put } = await appOver({ 'a.txt': article('The library opens at nine.') });
    await put('b.txt', article('The swimming pool opens at noon.'));
    const find = async () =>
      (await app.services.answer('When does the swimming pool open?')).candidates.map(
        ({ article: { id } }) => id,
      );
    expect(await find()).not.toContain('b');
    expect(await app.services.reload()).toMatchObject({
      outcome: 'reloaded',
      diff: { added: [{ id: 'b' }] },
    });
    expect((await find())[0]).toBe('b');
  });

  it('gives each of many reloads at once a report of a reading that began after it was asked for', async () => {
    const { app, put } = await appOver({ 'a.txt': article('One.') });
    const first = app.services.reload();
    await put('b.txt', article('Two.'));
    const reports = await Promise.all([first, app.services.reload(), app.services.reload()]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(['reloaded', 'reloaded', 'reloaded']);
    expect(reports[1]).toBe(reports[2]);
    expect(reports[1]!.corpus.articles).toHaveLength(2);
    expect(app.services.corpus()).toBe(reports[2]!.corpus);
  });

  it('keeps the old articles when none would be left, or the folder is gone', async () => {
    const { app, put, seedsDir } = await appOver({ 'a.txt': article('One.') });
    const before = app.services.corpus();
    await put('a.txt', 'Now without its link.');
    expect(await app.services.reload()).toMatchObject({
      outcome: 'kept',
      reason: 'empty',
      problems: [{ file: 'a.txt' }],
    });
    await rm(seedsDir, { recursive: true });
    expect(await app.services.reload()).toMatchObject({ outcome: 'kept', reason: 'unreadable' });
    expect(app.services.corpus()).toBe(before);
    expect((await app.dispatch('reload', {}, administrator)).blocks[0]).toMatchObject({
      text: expect.stringContaining('cannot be read'),
    });
  });

  it('lets nobody but administrators use their commands', async () => {
    const { app, put } = await appOver({ 'a.txt': article('One.') });
    await put('b.txt', article('Two.'));
    const reply = await app.dispatch('reload', {}, anybody);
    expect(reply).toMatchObject({
      private: true,
      blocks: [{ text: 'You are not allowed to use this command.' }],
    });
    expect(app.services.corpus().articles).toHaveLength(1);
  });

  it('logs an unexpected failure under the id that the person is shown', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const { app } = await appOver({ 'a.txt': article('One.') }, log);
    // A platform that sends no text where the declaration promises text.
    const reply = await app.dispatch('ask', { question: undefined }, anybody);
    expect(reply).toMatchObject({ status: 'failed', private: true });
    const shown = (reply.blocks[1] as { text: string }).text;
    expect(shown).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      errorId: shown,
      command: 'ask',
      err: { stack: expect.any(String) },
    });
  });
}

import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import type { Article } from '../../../src/corpus/types.ts';
import { chooseLoader } from '../../../src/loading/choose-loader.ts';
import { createLocalFirstLoader } from '../../../src/loading/local-first-loader.ts';
import { createWorkerLoader } from '../../../src/loading/worker/worker-loader.ts';
import { seedsFolder } from '../../support/seeds.ts';

const log = pino({ level: 'silent' });
const anybody = { language: 'en', isAdministrator: false } as const;
const QUESTION = 'When does the public library of Riverton open?';
const FILES = {
  'a.txt':
    'The public library of Riverton opens at nine in the morning.\n\nSource: https://x.example/library\n',
};
const GATED = new URL('./gated.ts', import.meta.url);
const FORGETFUL = new URL('./forgetful.ts', import.meta.url);

describe.each([
  ['in a thread', createWorkerLoader],
  ['here at first, then in threads', createLocalFirstLoader],
])('whoever asks while articles are loaded again, %s', (_, createLoader) => {
  const appOver = async (seedsDir: string, entry: URL) => {
    const config = { seedsDir, maxArticleBytes: 1_000_000, maxQuestionLength: 500 };
    const limits = { maxOldGenerationSizeMb: 64 };
    const loader = createLoader(config, { entry, limits });
    const app = await createApp(config, log, { loader });
    onTestFinished(() => app.close());
    return app;
  };

  it('is answered before that ends, by the old articles; then the new ones answer', async () => {
    const seedsDir = await seedsFolder(FILES);
    const gate = `${seedsDir}.gate`;
    onTestFinished(() => rm(gate, { force: true }));
    const app = await appOver(seedsDir, GATED);
    await writeFile(
      path.join(seedsDir, 'b.txt'),
      'The public pool of Riverton opens at noon.\n\nSource: https://x.example/pool\n',
    );
    const events: string[] = [];
    const reloading = app.services.reload().then(({ outcome }) => events.push(outcome));
    const before = app.services.corpus();
    for (let asked = 0; asked < 5; asked++) {
      const { status } = await app.dispatch(
        'ask',
        { question: `${QUESTION} ${'please '.repeat(asked)}` },
        anybody,
      );
      events.push(status);
      expect(app.services.corpus()).toBe(before);
    }
    await writeFile(gate, '');
    await reloading;
    expect(events).toEqual([...new Array<string>(5).fill('answered'), 'reloaded']);
    expect(app.services.corpus().articles).toHaveLength(2);
    // Whoever holds on to an article of before can still quote it.
    expect((before.articles as readonly Article[])[0]!.text).toBe(FILES['a.txt']);
    const pool = await app.dispatch(
      'ask',
      { question: 'When does the public pool of Riverton open?' },
      anybody,
    );
    expect(pool.status).toBe('answered');
  });

  it('is answered by the old articles when the thread dies', async () => {
    const app = await appOver(await seedsFolder(FILES), FORGETFUL);
    expect(await app.services.reload()).toMatchObject({ outcome: 'kept', reason: 'unreadable' });
    expect((await app.dispatch('ask', { question: QUESTION }, anybody)).status).toBe('answered');
  });
});

it.each([true, false])(
  'loads again in a thread, whether it is a bot or a chat with a page: %s',
  async (serves) => {
    const seedsDir = await seedsFolder(FILES);
    const dataDir = await seedsFolder({});
    const loader = chooseLoader(
      parseConfig({ SEEDS_DIR: seedsDir, DATA_DIR: dataDir }),
      log,
      () => () => {},
      serves,
    );
    const first = await loader.load();
    const second = await loader.load(first.corpus);
    expect(second.lost).toBeInstanceOf(Promise);
    for (const { close } of [first, second]) await close?.();
    await loader.close();
  },
);

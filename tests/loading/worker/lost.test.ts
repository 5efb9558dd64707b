import pino from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { createWorkerLoader, type WorkerOptions } from '../../../src/loading/worker/worker-loader.ts';
import { asked } from '../../support/asked.ts';
import { seedsFolder } from '../../support/seeds.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
const MORTAL = new URL('./mortal.ts', import.meta.url);
const FORGETFUL = new URL('./forgetful.ts', import.meta.url);
const DEATHS = [
  'Which fault ends the thread?',
  'Which exit does the thread take?',
  'How much memory does the thread fill?',
];
const anybody = { language: 'en', isAdministrator: false } as const;

async function folderAndConfig() {
  const seedsDir = await seedsFolder({
    'a.txt': article('The public library of Riverton opens at nine in the morning.'),
  });
  return { seedsDir, maxArticleBytes: 1_000_000, maxQuestionLength: 500 };
}

async function appWith(options: WorkerOptions) {
  const config = await folderAndConfig();
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const app = await createApp(config, log, { loader: createWorkerLoader(config, options) });
  onTestFinished(() => app.close());
  return { app, config, lines };
}

describe('a thread that dies', () => {
  it.each(DEATHS)('fails what waits for it and says so: "%s"', async (death) => {
    const config = await folderAndConfig();
    const limits = { maxOldGenerationSizeMb: 64 };
    const loader = createWorkerLoader(config, { entry: MORTAL, limits });
    const { retriever, lost } = await loader.load();
    // What a thread says in its last moment may be lost on the way, so this one is waited for.
    expect(
      await retriever.search(asked('When does the public library of Riverton open?'), { limit: 3 }),
    ).not.toEqual([]);
    const outcomes = await Promise.allSettled([
      retriever.search(asked(death), { limit: 3 }),
      retriever.search(asked(death), { limit: 3 }),
    ]);
    expect(outcomes.map(({ status }) => status)).toContain('rejected');
    expect(await lost).toBeInstanceOf(Error);
    await expect(
      retriever.search(asked('When does the public library of Riverton open?'), { limit: 3 }),
    ).rejects.toThrow();
  });

  it.each(DEATHS)('is replaced, and people are told an id meanwhile: "%s"', async (death) => {
    const { app, lines } = await appWith({ entry: MORTAL, limits: { maxOldGenerationSizeMb: 64 } });
    const before = app.services.corpus();
    const dying = await Promise.all([
      app.dispatch('ask', { question: death }, anybody),
      app.dispatch('ask', { question: death }, anybody),
    ]);
    expect(dying.map(({ status }) => status)).toContain('failed');
    await vi.waitFor(() => expect(app.services.corpus()).not.toBe(before), 10_000);
    const reply = await app.dispatch(
      'ask',
      { question: 'When does the public library of Riverton open?' },
      anybody,
    );
    expect(reply.status).toBe('answered');
    expect(lines.filter((line) => line.includes('retriever lost'))).toHaveLength(1);
  });

  it('does not end a reload badly when it dies of too little memory: the old articles stay', async () => {
    const { app, lines } = await appWith({ entry: FORGETFUL, limits: { maxOldGenerationSizeMb: 64 } });
    const report = await app.services.reload();
    expect(report).toMatchObject({
      outcome: 'kept',
      reason: 'unreadable',
      detail: expect.stringContaining('memory'),
    });
    const reply = await app.dispatch(
      'ask',
      { question: 'When does the public library of Riverton open?' },
      anybody,
    );
    expect(reply.status).toBe('answered');
    expect(lines.join('')).not.toContain('retriever lost');
  });
});

describe('closing', () => {
  it('breaks off a reload and lets running questions end', async () => {
    const { app } = await appWith({});
    const reloading = app.services.reload();
    const answering = app.dispatch(
      'ask',
      { question: 'When does the public library of Riverton open?' },
      anybody,
    );
    await app.close();
    expect((await answering).status).toBe('answered');
    expect(['kept', 'reloaded']).toContain((await reloading).outcome);
    await app.close();
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { BotProcess } from './bot-process.ts';
import { FakeDiscord } from './fake.ts';

/** The one article of a bot that runs as a process of its own. */
export const ARTICLE =
  '---\ntitle: Park\nurl: https://news.example/park\n---\nThe park closes at dusk in winter.\n';
/** A question that it answers, and words of the answer. */
export const PARK_QUESTION = 'When does the park close?';
export const PARK_SENTENCE = 'The park closes at dusk in winter.';

/** Milliseconds that a test of processes may take on a busy machine, and in which a process is online. */
export const PROCESS_TEST_MS = 90_000;
export const ONLINE_MS = 40_000;

/** The fake Discord of the running test, and folders of its own. */
export let fake: FakeDiscord;
export let seeds: string;
export let data: string;

/** Gives every test of a file a fake Discord, folders and its way to start bots there, which are ended after it. */
export function useBotProcess(): (environment?: Record<string, string>) => BotProcess {
  let running: BotProcess[] = [];
  beforeEach(async () => {
    running = [];
    fake = await FakeDiscord.start();
    seeds = await mkdtemp(join(tmpdir(), 'dalil-'));
    await writeFile(join(seeds, 'park.txt'), ARTICLE);
    data = await mkdtemp(join(tmpdir(), 'dalil-data-'));
  });
  afterEach(async () => {
    for (const bot of running) bot.kill();
    await fake.close();
    for (const folder of [seeds, data]) await rm(folder, { recursive: true });
  });
  return (environment = {}) => {
    const bot = new BotProcess(fake, { SEEDS_DIR: seeds, DATA_DIR: data, ...environment });
    running.push(bot);
    return bot;
  };
}

/** Resolves once a bot has registered its commands, which it does at last. */
export async function registered(): Promise<void> {
  await fake.nextRequest({ method: 'PUT', path: /commands$/ }, ONLINE_MS);
}

import path from 'node:path';
import { onTestFinished } from 'vitest';
import { BotProcess } from '../support/discord/bot-process.ts';
import { FakeDiscord } from '../support/discord/fake.ts';
import { freshFolder } from '../support/folder.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

export const QUESTION = 'When does the park close?';
export const SENTENCE = 'The park closes at dusk in winter.';

/** Where a bot runs as a process of its own: a fake Discord, and its folders. */
export interface Ground {
  readonly fake: FakeDiscord;
  readonly data: string;
  /** Ends with the test. @param through a command that runs it */
  start(environment?: Readonly<Record<string, string>>, through?: readonly string[]): BotProcess;
}

/** Prepares all that a bot needs, for the time of a test; it can answer one question. */
export async function prepareGround(options?: Parameters<typeof FakeDiscord.start>[0]): Promise<Ground> {
  const fake = await FakeDiscord.start(options);
  const seeds = await seedsFolder({
    'park.txt': articleText({ title: 'Park', url: 'https://news.example/park' }, SENTENCE),
  });
  const data = path.join(await freshFolder(), 'data');
  onTestFinished(() => fake.close());
  return {
    fake,
    data,
    start: (environment = {}, through = []) => {
      const bot = new BotProcess(fake, { SEEDS_DIR: seeds, DATA_DIR: data, ...environment }, through);
      onTestFinished(() => bot.kill());
      return bot;
    },
  };
}

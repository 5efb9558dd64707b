import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { message } from '../../src/reply/messages.ts';
import { BotProcess } from '../support/discord/bot-process.ts';
import { FakeDiscord } from '../support/discord/fake.ts';
import { words } from '../support/discord/words.ts';
import { hasSmallDisks, onSmallDisk } from './small-disk.ts';

const SENTENCE = 'The park closes at dusk in winter.';
const ARTICLE = `---\ntitle: Park\nurl: https://news.example/park\n---\n${SENTENCE}\n`;

let fake: FakeDiscord;
let seeds: string;
let data: string;
let bot: BotProcess;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  seeds = await mkdtemp(path.join(tmpdir(), 'dalil-'));
  await writeFile(path.join(seeds, 'park.txt'), ARTICLE);
  data = await mkdtemp(path.join(tmpdir(), 'dalil-data-'));
});

afterEach(async () => {
  bot.kill();
  await fake.close();
  for (const folder of [seeds, data]) await rm(folder, { recursive: true });
});

/** Starts the bot with its data on a small disk. */
function startOn(options: string): void {
  const environment = { SEEDS_DIR: seeds, DATA_DIR: data, LOG_LEVEL: 'info' };
  bot = new BotProcess(fake, environment, onSmallDisk(data, options));
}

describe.skipIf(!hasSmallDisks())('a bot', () => {
  test('whose disk is full goes on without saving, apologises, and saves again as soon as there is room', async () => {
    startOn('size=256k');
    await bot.says('"online"');
    await fake.slash('language', { language: 'en' }).shown();
    // The disk as the bot sees it.
    const filler = path.join(`/proc/${bot.child.pid}/root`, data, 'filler');
    const full = (async () => {
      for (;;) await appendFile(filler, Buffer.alloc(1_024));
    })();
    await expect(full).rejects.toMatchObject({ code: 'ENOSPC' });
    // What has been taken of the disk before may hold some more.
    let reply = '';
    while (!reply.includes(message('en', 'failed'))) {
      const user = fake.world.addUser('somebody');
      reply = words(await fake.slash('language', { language: 'en' }, { user }).shown());
    }
    expect(words(await fake.slash('ask', { question: 'When does the park close?' }).shown())).toContain(
      SENTENCE,
    );
    await rm(filler);
    const changed = words(await fake.slash('language', { language: 'ar' }).shown());
    expect(changed).toContain(message('ar', 'language-set'));
  });

  test('whose disk has no room for the index answers without it, and says so once', async () => {
    startOn('size=64k');
    await bot.says('"online"');
    expect(words(await fake.slash('ask', { question: 'When does the park close?' }).shown())).toContain(
      SENTENCE,
    );
    expect(bot.errors.match(/the index cannot be saved/g)).toHaveLength(1);
    expect(words(await fake.slash('language', { language: 'en' }).shown())).toContain(
      message('en', 'language-set'),
    );
  });

  test('whose disk can only be read ends with one sentence and status 2', async () => {
    startOn('ro');
    expect(await bot.ended()).toBe(2);
    expect(bot.errors.trim().split('\n')).toEqual([expect.stringContaining('DATA_DIR')]);
  });
});

import { appendFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { message } from '../../src/reply/messages.ts';
import { words } from '../support/discord/words.ts';
import { prepareGround, QUESTION, SENTENCE } from './running-bot.ts';
import { hasSmallDisks, onSmallDisk } from './small-disk.ts';

/** A bot with its data on a small disk. */
async function startOn(options: string) {
  const ground = await prepareGround();
  await mkdir(ground.data);
  const bot = ground.start({ LOG_LEVEL: 'info' }, onSmallDisk(ground.data, options));
  return { ...ground, bot };
}

describe.skipIf(!hasSmallDisks())('a bot', () => {
  test('whose disk is full goes on without saving, apologises, and saves again as soon as there is room', async () => {
    const { fake, data, bot } = await startOn('size=256k');
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
    expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
    await rm(filler);
    const changed = words(await fake.slash('language', { language: 'ar' }).shown());
    expect(changed).toContain(message('ar', 'language-set'));
  });

  test('whose disk has no room for the index answers without it, and says so once', async () => {
    const { fake, bot } = await startOn('size=64k');
    await bot.says('"online"');
    expect(words(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
    expect(bot.errors.match(/the index cannot be saved/g)).toHaveLength(1);
    expect(words(await fake.slash('language', { language: 'en' }).shown())).toContain(
      message('en', 'language-set'),
    );
  });

  test('whose disk can only be read ends with one sentence and status 2', async () => {
    const { bot } = await startOn('ro');
    expect(await bot.ended()).toBe(2);
    expect(bot.errors.trim().split('\n')).toEqual([expect.stringContaining('DATA_DIR')]);
  });
});

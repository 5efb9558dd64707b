import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message } from '../../src/reply/messages.ts';
import { BotProcess } from '../support/discord/bot-process.ts';
import { FakeDiscord } from '../support/discord/fake.ts';
import { words } from '../support/discord/words.ts';

const PLACE = '/var/lib/dalil';
const permissions = 0x20n;

let fake: FakeDiscord;
let folder: string;
let bot: BotProcess;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  folder = await mkdtemp(join(tmpdir(), 'dalil-backup-'));
  await cp('seeds', join(folder, 'first/seeds'), { recursive: true });
});

afterEach(async () => {
  bot.kill();
  await fake.close();
  await rm(folder, { recursive: true });
});

async function startIn(name: string): Promise<void> {
  const place = join(folder, name);
  const settings = { SEEDS_DIR: join(place, 'seeds'), DATA_DIR: join(place, 'data'), LOG_LEVEL: 'info' };
  bot = new BotProcess(fake, settings);
  await bot.says('"online"');
}

/** A command of the page, with places of this test for those of the page. */
async function commandOfThePage(start: string, place: string): Promise<void> {
  const page = await readFile('docs/operations.md', 'utf8');
  const [line = ''] = page.split('\n').filter((each) => each.startsWith(`    ${start}`));
  const archive = join(folder, 'copy.tar.gz');
  const command = line.replace(/ dalil-.+?\.tar\.gz/, ` ${archive}`).replaceAll(PLACE, join(folder, place));
  await promisify(execFile)('sh', ['-c', command]);
}

test('what was confirmed is in the copy that docs/operations.md makes of a running bot, and comes back from it', async () => {
  await startIn('first');
  await fake.slash('language', { language: 'vi' }).shown();
  await fake.slash('settings', { private: true }, { permissions }).shown();
  await commandOfThePage('tar --create', 'first');
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);

  await mkdir(join(folder, 'second'));
  await commandOfThePage('tar --extract', 'second');
  expect(await readdir(join(folder, 'second/data'))).not.toContain('index');
  await startIn('second');
  expect(bot.errors).not.toContain('damaged');
  const shown = await fake.slash('settings', {}, { permissions }).shown();
  expect(words(shown)).toContain(message('vi', 'settings-private'));
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { expect, test } from 'vitest';
import { data, fake, registered, seeds, useBotProcess } from '../support/discord/use-bot-process.ts';

useBotProcess();
test('a log that cannot be written does not end the bot', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/bin/start.ts'], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: 'info',
      DISCORD_TOKEN: fake.token,
      DISCORD_API_URL: fake.api,
      SEEDS_DIR: seeds,
      DATA_DIR: data,
    },
    stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
  });
  const t = Date.now();
  const ended = once(child, 'close').then(
    ([status, signal]) => `ended ${status} ${signal} after ${Date.now() - t} ms`,
  );
  const got = await Promise.race([ended, registered().then(() => 'online')]);
  child.kill('SIGKILL');
  expect(got).toBe('online');
}, 60_000);

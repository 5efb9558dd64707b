import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { FakeDiscord } from '../../../support/discord/fake.ts';

const BUSY = fileURLToPath(new URL('../../../support/discord/sharding/busy-client.ts', import.meta.url));
const SHARDS = 2;

test('connections in threads keep their heartbeats while the main thread is held up', async () => {
  const fake = await FakeDiscord.start();
  onTestFinished(() => fake.close());
  fake.world.shards = SHARDS;
  fake.gateway.heartbeatMs = 100;
  const child = fork(BUSY, [fake.api, fake.token], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  const before = fake.gateway.heartbeats;
  await fake.gateway.untilHeartbeats(before + 10 * SHARDS);
  expect(fake.gateway).toMatchObject({ identified: SHARDS, resumed: 0 });
});

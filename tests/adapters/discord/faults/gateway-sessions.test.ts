import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ShardChoice } from '../../../../src/shards.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { expectAnsweredOnce, repliesTo } from './answered.ts';

const open = useHouse();
const DAY_MS = 86_400_000;
const MALFORMED = [
  'no JSON',
  '{"op":0,"t":"MESSAGE_CREATE"',
  'null',
  '42',
  '"text"',
  '[]',
  '{}',
  '{"op":99,"d":{}}',
  '{"op":0,"t":"NO_SUCH_EVENT","s":null,"d":null}',
  Buffer.from([0, 1, 2, 255]),
];

afterEach(() => void vi.useRealTimers());

describe.each<[string, ShardChoice]>([
  ['in the main thread', undefined],
  ['in threads', 'auto'],
])('a session whose connection is %s', (_where, shards) => {
  const config = () => ({ shards });

  test('goes on when heartbeats are not acknowledged, over another connection', async () => {
    const house = await open({
      config,
      prepare: ({ gateway }) => Object.assign(gateway, { heartbeatMs: 100 }),
    });
    const { gateway } = house.fake;
    gateway.acknowledges = false;
    await gateway.untilResumed();
    gateway.acknowledges = true;
    await expectAnsweredOnce(house);
    expect(gateway.identified).toBe(1);
    const why = 'heartbeats were not acknowledged';
    expect(house.log.find(({ msg }) => msg === 'gateway reconnecting')).toMatchObject({ shard: 0, why });
  });

  test('goes on when Discord asks for another connection', async () => {
    const house = await open({ config });
    house.fake.gateway.askToReconnect();
    await expectAnsweredOnce(house);
    expect(house.fake.gateway).toMatchObject({ identified: 1, resumed: 1 });
    const why = 'Discord asked for it';
    expect(house.log.find(({ msg }) => msg === 'gateway reconnecting')).toMatchObject({ shard: 0, why });
  });

  test('goes on when it is invalid for the moment only', async () => {
    const house = await open({ config });
    house.fake.gateway.invalidateSessions(true);
    await house.fake.gateway.untilResumed();
    await expectAnsweredOnce(house);
    expect(house.fake.gateway.identified).toBe(1);
  });

  test('is begun anew when it is invalid for good, and the log says so', async () => {
    const house = await open({ config });
    house.fake.gateway.invalidateSessions(false);
    await house.fake.gateway.untilIdentified(2);
    await expectAnsweredOnce(house);
    const why = 'Discord no longer knows the session';
    const line = house.log.find(({ msg }) => String(msg).startsWith('gateway session begun anew'));
    expect(line).toMatchObject({ level: 40, shard: 0, why });
  });

  // discord.js gives a session up that it cannot reach, though Discord may still hold it.
  test('is begun anew where the gateway closes every handshake for a while', async () => {
    const house = await open({ config });
    const { gateway } = house.fake;
    gateway.fault = 'closes';
    gateway.drop();
    await gateway.untilConnected(3);
    gateway.fault = undefined;
    await gateway.untilIdentified(2);
    await expectAnsweredOnce(house);
  });

  test('survives frames that are no payloads', async () => {
    const house = await open({ config });
    for (const frame of MALFORMED) house.fake.gateway.utter(frame);
    await expectAnsweredOnce(house);
    expect(house.fake.gateway).toMatchObject({ identified: 1, resumed: 0 });
  });

  test('does not answer again what is replayed though it was received', async () => {
    const house = await open({ config });
    const { fake } = house;
    const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    await fake.replyTo(asked);
    await fake.slash('ask', { question: QUESTION }).shown();
    const callbacks = { method: 'POST', path: /callback$/ };
    fake.gateway.replaysAll = true;
    fake.gateway.drop();
    await fake.gateway.untilResumed();
    await expectAnsweredOnce(house);
    expect(repliesTo(house, asked)).toHaveLength(1);
    expect(fake.requests.filter(callbacks)).toHaveLength(2);
  });
});

test('one session after the other is begun more and more seldom, since Discord counts them', async () => {
  const { fake, log } = await open();
  for (const sessions of [2, 3]) {
    fake.gateway.invalidateSessions(false);
    await fake.gateway.untilIdentified(sessions);
  }
  fake.gateway.invalidateSessions(false);
  const waiting = () => log.filter(({ msg }) => String(msg).startsWith('one session after the other'));
  await expect.poll(waiting, { timeout: 10_000 }).toMatchObject([{ shard: 0 }]);
  expect(fake.gateway.identified).toBe(3);
}, 60_000);

test('articles read again while the connection is away are answered from once it is back', async () => {
  const house = await open();
  const pond = '---\ntitle: Pond\nurl: https://news.example/pond\n---\nThe pond freezes over in January.\n';
  await writeFile(join(house.seeds, 'pond.txt'), pond);
  house.fake.gateway.drop();
  await house.app.services.reload();
  await expectAnsweredOnce(house, 'When does the pond freeze over?', 'freezes over in January');
});

test.each([
  ['forward', DAY_MS],
  ['back', -DAY_MS],
])('a clock that is set %s by a day loses neither the connection nor an answer', async (_way, jump) => {
  const house = await open({ prepare: ({ gateway }) => Object.assign(gateway, { heartbeatMs: 500 }) });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump });
  await expectAnsweredOnce(house);
  const { gateway } = house.fake;
  await gateway.untilHeartbeats(gateway.heartbeats + 3);
  expect(gateway.identified).toBe(1);
  gateway.drop();
  const asked = house.fake.says(QUESTION, {
    channel: house.fake.world.dmWith(house.fake.world.people.asker),
  });
  expect(plain(await house.fake.replyTo(asked))).toContain(SENTENCE);
  gateway.invalidateSessions(false);
  await gateway.untilIdentified(2);
  await expectAnsweredOnce(house);
});

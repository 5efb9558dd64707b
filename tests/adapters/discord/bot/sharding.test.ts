import type { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ShardChoice } from '../../../../src/shards.ts';
import type { FakeDiscord } from '../../../support/discord/fake.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import {
  addCommunities,
  type Community,
  oneOfEachShard,
} from '../../../support/discord/sharding/community.ts';
import { BUCKET_MS } from '../../../support/discord/sharding/start-limits.ts';

const SHARDS = 4;
const FEW = 40;
const MANY = 8_000;
/** What a thread that has ended says its id is. */
const ENDED = -1;
const open = useHouse();

/** A bot in so many guilds, and one of these of each shard. */
async function openShards(shards: ShardChoice, guilds = FEW): Promise<House & { places: Community[] }> {
  let places: Community[] = [];
  const prepare = ({ world }: FakeDiscord): void => {
    places = oneOfEachShard(addCommunities(world, guilds), SHARDS);
    world.shards = SHARDS;
    Object.assign(world.startLimits, { maxConcurrency: SHARDS, bucketMs: BUCKET_MS });
  };
  return { ...(await open({ prepare, config: () => ({ shards }) })), places };
}

/** Counts the threads that are started from now on and have not ended. */
function watchThreads(): { running(): number } {
  const started: Worker[] = [];
  const note = (worker: Worker): void => void started.push(worker);
  process.on('worker', note);
  onTestFinished(() => void process.off('worker', note));
  return { running: () => started.filter(({ threadId }) => threadId !== ENDED).length };
}

/** Asks by command and by mention in one guild. */
async function expectAnswers({ fake }: House, { general: channel }: Community): Promise<void> {
  const mention = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel });
  const command = fake.slash('ask', { question: QUESTION }, { channel });
  expect(plain(await command.shown())).toContain(SENTENCE);
  expect(plain(await fake.replyTo(mention))).toContain(SENTENCE);
}

describe.each<[string, ShardChoice]>([
  ['in the main thread', undefined],
  ['in threads', 'auto'],
])('four shards, their connections %s', (_where, shards) => {
  test('have every one of 8,000 guilds, and answer in each shard and in direct messages', async () => {
    const threads = watchThreads();
    const house = await openShards(shards, MANY);
    const { fake, bot, log, places } = house;
    expect(bot.client.guilds.cache.size).toBe(MANY + 1);
    expect(threads.running()).toBe(shards === 'auto' ? 1 : 0);
    expect(log.find(({ msg }) => msg === 'online')).toMatchObject({ shards: SHARDS, guilds: MANY + 1 });
    for (const place of places) await expectAnswers(house, place);
    const direct = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(plain(await fake.replyTo(direct))).toContain(SENTENCE);
    expect(fake.world.startLimits).toMatchObject({ hasty: [], remaining: 1_000 - SHARDS });
    await bot.stop();
    await fake.gateway.untilEmpty();
    expect(fake.gateway.sessions.size, 'sessions that were not ended').toBe(0);
    expect(threads.running()).toBe(0);
  });

  test('do not touch each other: one is cut and resumes while the others answer', async () => {
    const house = await openShards(shards);
    const { fake, log, places } = house;
    const [first, second, third] = places;
    const hold = fake.faults.holdNext({ path: /callback$/ });
    const running = fake.slash('ask', { question: QUESTION }, { channel: third!.general });
    await hold.arrived;
    fake.gateway.drop(undefined, 1);
    const missed = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel: second!.general });
    await expectAnswers(house, first!);
    hold.release();
    expect(plain(await running.shown())).toContain(SENTENCE);
    expect(plain(await fake.replyTo(missed))).toContain(SENTENCE);
    expect(fake.gateway).toMatchObject({ identified: SHARDS, resumed: 1 });
    const reconnecting = log.filter(({ msg }) => msg === 'gateway reconnecting');
    expect(reconnecting.map(({ shard }) => shard)).toEqual([1]);
  });

  test('end the bot when Discord closes one of them for good', async () => {
    const { fake, bot, log } = await openShards(shards);
    fake.gateway.drop(4004, 2);
    expect(await bot.lost).toMatchObject({ identifier: 'discord-token-refused' });
    expect(log.find(({ msg }) => msg === 'gateway closed for good')).toMatchObject({ shard: 2, code: 4004 });
  });
});

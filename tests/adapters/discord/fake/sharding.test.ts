import { describe, expect, test } from 'vitest';
import { connect } from '../../../support/discord/client.ts';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { addCommunities } from '../../../support/discord/sharding/community.ts';
import { BUCKET_MS } from '../../../support/discord/sharding/start-limits.ts';

useConnected();

describe('shards', () => {
  test('get the guilds that are theirs, and direct messages only the first', async () => {
    addCommunities(fake.world, 40);
    const all = [...fake.world.guilds.values()].filter(({ hasBot }) => hasBot);
    const counts: number[] = [];
    for (const shard of [0, 1, 2]) {
      const part = await connect(fake, { shards: [shard], shardCount: 3 });
      const expected = all.filter(({ id }) => (BigInt(id) >> 22n) % 3n === BigInt(shard));
      expect(part.guilds.cache.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      counts.push(part.guilds.cache.size);
      await part.destroy();
    }
    expect(counts.reduce((sum, count) => sum + count)).toBe(all.length);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });

  test('that there cannot be are refused', async () => {
    await expect(connect(fake, { shards: [2], shardCount: 2 })).rejects.toThrow('Invalid shard');
  });

  test('that would serve more than 2,500 guilds are refused', async () => {
    addCommunities(fake.world, 2_500);
    await expect(connect(fake, { shards: [0], shardCount: 1 })).rejects.toThrow('Sharding is required');
    await (await connect(fake, { shards: [0], shardCount: 2 })).destroy();
  });

  test('of one bucket may identify once in five seconds; who does not wait is sent away and counted', async () => {
    Object.assign(fake.world.startLimits, { maxConcurrency: 2, bucketMs: BUCKET_MS });
    const hasty = connect(fake, { shards: [2], shardCount: 3 });
    await expect.poll(() => fake.world.startLimits.hasty).toMatchObject([{ shard: 2 }]);
    fake.world.startLimits.bucketMs = 0;
    await (await hasty).destroy();
    expect(client.isReady()).toBe(true);
    // The first client, the hasty one, and its second attempt.
    expect(fake.world.startLimits.remaining).toBe(1_000 - 3);
  });
});

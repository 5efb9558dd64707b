import { describe, expect, test } from 'vitest';
import { connect, untilReady } from '../../../support/discord/client.ts';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { INTENT } from '../../../support/discord/gateway-codes.ts';

useConnected();

describe('login', () => {
  test('greets a client with its user, its application and its guilds', () => {
    expect(client.user.username).toBe('dalil');
    expect(client.application.id).toBe(fake.world.bot.id);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Community']);
    expect(client.channels.cache.get(fake.world.general.id)?.isTextBased()).toBe(true);
  });

  test('acknowledges heartbeats', async () => {
    fake.gateway.heartbeatMs = 20;
    fake.gateway.drop(4000);
    await fake.gateway.untilResumed();
    await fake.gateway.untilHeartbeats(2);
  });

  test('refuses a wrong token', async () => {
    await expect(connect(fake, { token: 'Wrong.Token.Here' })).rejects.toMatchObject({
      code: 'TokenInvalid',
    });
  });

  test('closes with 4014 when an intent is not allowed', async () => {
    fake.gateway.disallowedIntents = INTENT.guildMessages;
    await expect(connect(fake)).rejects.toThrow('Used disallowed intents');
  });
});

test('a second client can be told apart by its own shard', async () => {
  const second = await connect(fake, { shards: [1], shardCount: 2 });
  await untilReady(second);
  const expected = Number((BigInt(fake.world.guild.id) >> 22n) % 2n) === 1 ? 1 : 0;
  expect(second.guilds.cache.size).toBe(expected);
  await second.destroy();
});

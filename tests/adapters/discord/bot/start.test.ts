import { describe, expect, test } from 'vitest';
import { startBot } from '../../../../src/adapters/discord/client/bot.ts';
import type { ShardChoice } from '../../../../src/shards.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import { openApp } from '../../../support/discord/house.ts';
import { addCommunities } from '../../../support/discord/sharding/community.ts';

const SETTINGS = { adminUserIds: [], replyStyle: 'components', rateLimitPerMinute: 10 } as const;

describe('a start', () => {
  async function failure(options: {
    token?: string;
    intents?: number;
    guild?: string;
    shards?: ShardChoice;
    prepare?: (fake: FakeDiscord) => void;
  }): Promise<unknown> {
    const fake = await FakeDiscord.start();
    const { app, close } = await openApp();
    fake.gateway.disallowedIntents = options.intents ?? 0;
    options.prepare?.(fake);
    const guild = options.guild ? { discordGuildId: options.guild } : {};
    const { token: discordToken = fake.token, shards } = options;
    const starting = startBot(app, { discordToken, discordApiUrl: fake.api, shards, ...SETTINGS, ...guild });
    const error = await starting.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await fake.gateway.untilEmpty();
    await fake.close();
    await close();
    return error;
  }

  const faults: [string, Parameters<typeof failure>[0], string, RegExp][] = [
    ['with a wrong token', { token: 'MTIz.wrong.token' }, 'discord-token-refused', /DISCORD_TOKEN/],
    ['with refused intents', { intents: 1 << 9 }, 'discord-intents-refused', /intents/],
    [
      'in threads with refused intents',
      { shards: 'auto', intents: 1 << 9 },
      'discord-intents-refused',
      /intents/,
    ],
    [
      'with fewer sessions left than shards',
      {
        prepare: ({ world }) => {
          world.shards = 3;
          Object.assign(world.startLimits, { remaining: 2, resetAfterMs: 3_600_000 });
        },
      },
      'discord-sessions-spent',
      /only 2 more sessions until 20\d\d-.*need 3/,
    ],
    [
      'with fewer shards than its servers need',
      { shards: { ids: [0], total: 1 }, prepare: ({ world }) => void addCommunities(world, 2_500) },
      'discord-shards-refused',
      /SHARDS/,
    ],
    [
      'with an address that is not Discord’s',
      { prepare: ({ faults }) => faults.failNext({ path: /gateway/ }, { kind: 'status', status: 404 }, 10) },
      'discord-address-wrong',
      /DISCORD_API_URL/,
    ],
    [
      'with a foreign server',
      { guild: '123456789012345678' },
      'discord-guild-unavailable',
      /DISCORD_GUILD_ID/,
    ],
  ];
  test.each(faults)('%s ends with one clear sentence', async (_what, options, identifier, sentence) => {
    const error = await failure(options);
    expect(error).toMatchObject({ name: 'DalilError', identifier });
    expect(String(error)).toMatch(sentence);
    expect(String(error)).not.toContain('\n');
  });

  test('logs the link by which the bot is invited, with what it needs and nothing more', async () => {
    const fake = await FakeDiscord.start();
    const { app, log, close } = await openApp();
    const bot = await startBot(app, { discordToken: fake.token, discordApiUrl: fake.api, ...SETTINGS });
    const invite = new URL(String(log.find(({ msg }) => msg === 'online')?.invite));
    expect(invite.pathname).toMatch(/\/oauth2\/authorize$/);
    expect(Object.fromEntries(invite.searchParams)).toMatchObject({
      client_id: fake.world.bot.id,
      scope: 'bot applications.commands',
      // As in README.md: view channels, send messages, also in threads, and read message history.
      permissions: '274877975552',
    });
    await bot.stop();
    await fake.close();
    await close();
  });
});

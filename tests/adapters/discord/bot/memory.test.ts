import { describe, expect, test } from 'vitest';
import { forgetOldChannels } from '../../../../src/adapters/discord/client/connection/recent-channels.ts';
import { INTENT } from '../../../support/discord/gateway-codes.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { addCommunities, type Community, fatten } from '../../../support/discord/sharding/community.ts';
import { guildObject } from '../../../support/discord/show.ts';

const open = useHouse();

async function openFat() {
  let places: Community[] = [];
  const house = await open({
    prepare: ({ world }) => {
      places = addCommunities(world, 5, fatten(world));
    },
  });
  return { ...house, places };
}

describe('what the bot remembers', () => {
  test('of servers is nothing that answering does not need', async () => {
    const { bot, places } = await openFat();
    const { channels, guilds, users, emojis } = bot.client;
    expect(guilds.cache.size).toBe(1 + places.length);
    expect([channels.cache.size, emojis.cache.size, users.cache.size]).toEqual([0, 0, 1]);
    const botRole = guilds.cache.map(({ roles }) => roles.cache.some(({ tags }) => tags?.botId));
    expect(botRole).toEqual(Array(1 + places.length).fill(true));
    for (const { roles, members } of guilds.cache.values())
      expect([roles.cache.size, members.cache.size]).toEqual([2, 1]);
  });

  test('of a server stays as little when somebody changes it', async () => {
    const { fake, bot, places } = await openFat();
    const { guild } = places[0]!;
    // Discord tells it without channels, threads and members.
    const { channels: _, threads: __, members: ___, ...head } = guildObject(fake.world, guild);
    const data = { ...head, name: 'Renamed' };
    fake.gateway.publish({ type: 'GUILD_UPDATE', intent: INTENT.guilds, guildId: guild.id, data });
    const known = bot.client.guilds.cache.get(guild.id)!;
    await expect.poll(() => known.name).toBe('Renamed');
    expect([known.roles.cache.size, known.emojis.cache.size]).toEqual([2, 0]);
  });

  test('of people is nobody, however many write', async () => {
    const { fake, bot, places } = await openFat();
    const { general: channel } = places[0]!;
    for (let index = 0; index < 50; index++)
      fake.says('Good morning', { channel, user: fake.world.addUser(`person${index}`) });
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel });
    await fake.replyTo(asked);
    expect(bot.client.users.cache.size).toBe(1);
    expect(bot.client.guilds.cache.get(places[0]!.guild.id)?.members.cache.size).toBe(1);
    expect(bot.client.channels.cache.map(({ id }) => id)).toEqual([channel.id]);
  });

  test('of channels is those of late, and others are answered in again', async () => {
    const { fake, bot, places } = await openFat();
    const most = 3;
    forgetOldChannels(bot.client, most);
    const { world } = fake;
    const direct = [1, 2, 3].map((number) => world.dmWith(world.addUser(`person${number}`)));
    const channels = [...places.map(({ general }) => general), ...direct];
    for (const channel of [...channels, channels[0]!, direct[0]!]) {
      const asked = fake.says(`<@${world.bot.id}> ${QUESTION}`, { channel });
      expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
      const { channels: known, guilds } = bot.client;
      expect(known.cache.size).toBeLessThanOrEqual(most);
      const inGuilds = [...guilds.cache.values()].flatMap((guild) => [...guild.channels.cache.keys()]);
      expect([...known.cache.keys()]).toEqual(expect.arrayContaining([channel.id, ...inGuilds]));
    }
  });

  test('is enough to answer in a channel whose type Discord does not say', async () => {
    const { fake, places } = await openFat();
    fake.world.tellsChannelTypes = false;
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel: places[1]!.general });
    expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startBot } from '../../../../src/adapters/discord/client/bot.ts';
import { MemoryPreferences } from '../../../../src/preferences/memory.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import { openApp } from '../../../support/discord/house.ts';
import { shownText } from '../../../support/discord/mentions.ts';

const SETTINGS = { adminUserIds: [], replyStyle: 'components', rateLimitPerMinute: 1_000 } as const;
/** Commands, and an entry in the menu of a message. */
const ALL = 11;

let fake: FakeDiscord;
let preferences: MemoryPreferences;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  preferences = new MemoryPreferences();
});

afterEach(() => fake.close());

/** Starts the bot with a DISCORD_GUILD_ID, and lets it finish what it began. */
async function start(discordGuildId?: string, during: () => Promise<void> = async () => {}) {
  const { app, log, close } = await openApp({ preferences });
  const access = { discordToken: fake.token, discordApiUrl: fake.api };
  const bot = await startBot(app, { ...access, ...SETTINGS, discordGuildId });
  await during();
  await bot.stop();
  await close();
  return log.map(({ msg }) => String(msg));
}

const countIn = (scope = 'global') => fake.world.commandsIn(scope).length;
const refuseNextWrite = (path: RegExp) =>
  fake.faults.failNext({ method: 'PUT', path }, { kind: 'status', status: 400, code: 30034 });

describe('a registration that Discord refuses', () => {
  test('in a server leaves the global commands', async () => {
    await start();
    refuseNextWrite(/guilds.*commands$/);
    expect(await start(fake.world.guild.id)).toContain('commands could not be registered');
    expect([countIn(), countIn(fake.world.guild.id)]).toEqual([ALL, 0]);
  });

  test('for all servers leaves the commands of the one', async () => {
    await start(fake.world.guild.id);
    refuseNextWrite(/commands$/);
    await start(undefined, async () => {
      await fake.slash('help').shown();
    });
    expect([countIn(), countIn(fake.world.guild.id)]).toEqual([0, ALL]);
  });

  test('is made good by the next start, which then removes the others', async () => {
    await start();
    refuseNextWrite(/guilds.*commands$/);
    await start(fake.world.guild.id);
    await start(fake.world.guild.id);
    expect([countIn(), countIn(fake.world.guild.id)]).toEqual([0, ALL]);
  });
});

describe('a changed DISCORD_GUILD_ID', () => {
  const settings: [string, (string | undefined)[]][] = [
    ['set later', [undefined, 'one']],
    ['cleared later', ['one', undefined]],
    ['set and cleared again', [undefined, 'one', undefined]],
    ['of another server', ['one', 'other']],
    ['of another server, cleared later', ['one', 'other', undefined]],
  ];
  const cases = settings.flatMap(([how, ids]) => [
    [how, 'that are noted', ids, false] as const,
    [how, 'whose note is lost', ids, true] as const,
  ]);

  test.each(cases)('%s leaves no commands elsewhere, %s', async (_how, _noted, ids, isLost) => {
    const other = fake.world.addGuild('Other').id;
    const scopes = { one: fake.world.guild.id, other };
    const idOf = (name: string | undefined) => name && scopes[name as keyof typeof scopes];
    for (const name of ids) {
      if (isLost) preferences = new MemoryPreferences();
      await start(idOf(name));
    }
    const kept = ['global', ...Object.values(scopes)].filter((scope) => countIn(scope) > 0);
    expect(kept).toEqual([idOf(ids.at(-1)) ?? 'global']);
  });

  test('is cleared in the very server that had it, however many there are', async () => {
    const guilds = Array.from({ length: 120 }, (_, at) => fake.world.addGuild(`Server ${at}`).id);
    await start(guilds.at(-1));
    const before = fake.requests.filter({ path: /guilds.*commands$/ }).length;
    await start();
    expect([countIn(), countIn(guilds.at(-1))]).toEqual([ALL, 0]);
    expect(fake.requests.filter({ path: /guilds.*commands$/ }).length - before).toBe(2);
  });

  test('is tried again at the next start where clearing fails', async () => {
    await start();
    refuseNextWrite(/applications\/\d+\/commands$/);
    await start(fake.world.guild.id);
    expect(countIn()).toBe(ALL);
    await start(fake.world.guild.id);
    expect([countIn(), countIn(fake.world.guild.id)]).toEqual([0, ALL]);
  });

  test('is noticed too where somebody uses a command that was left over', async () => {
    await start(fake.world.guild.id);
    await preferences.setCommandScopes(fake.world.bot.id, []);
    await start(undefined, async () => {
      fake.slash('help');
      await vi.waitFor(() => expect(countIn(fake.world.guild.id)).toBe(0));
    });
    expect(countIn()).toBe(ALL);
  });

  test('writes nothing where nothing is left over', async () => {
    await start();
    await start();
    expect(fake.requests.filter({ method: 'PUT', path: /commands$/ })).toHaveLength(1);
  });
});

describe('a command that a reply names can be pressed', () => {
  const isPressable = (text: string) => /<\/articles:\d+>/.test(text);
  const asked = async (place: object) => {
    const message = fake.says(`<@${fake.world.bot.id}> Who designed the flag of the city?`, place);
    return shownText(await fake.replyTo(message));
  };

  test.each([
    ['everywhere', 'for all servers', undefined, [true, true, true]],
    ['in that server only', 'for one server', 'one', [true, false, false]],
  ])('%s when commands are registered %s', async (_where, _how, one, expected) => {
    const dm = fake.world.dmWith(fake.world.people.asker);
    const other = fake.world.addGuild('Other').id;
    const channel = fake.world.addChannel({ type: 0, guildId: other, name: 'general' });
    const seen: boolean[] = [];
    await start(one && fake.world.guild.id, async () => {
      for (const place of [{}, { channel: dm }, { channel }]) seen.push(isPressable(await asked(place)));
    });
    expect(seen).toEqual(expected);
  });

  test('in a direct message only where the command works there', async () => {
    const user = fake.world.people.owner;
    const channel = fake.world.dmWith(user);
    await start(undefined, async () => {
      const shown = shownText(await fake.slash('help', {}, { user, channel }).shown());
      expect(shown).toMatch(/<\/reload:\d+>/);
      expect(shown).not.toContain('settings');
    });
  });
});

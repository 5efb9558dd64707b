import type { Client } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { sameCommands } from '../../../../src/adapters/discord/client/command-diff.ts';
import { declare } from '../../../../src/adapters/discord/client/declaration.ts';
import { registerCommands } from '../../../../src/adapters/discord/client/registration.ts';
import type { Localised } from '../../../../src/contract/declaration.ts';
import { connect } from '../../../support/discord/client.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import type { Json } from '../../../support/discord/types.ts';

const silent = pino({ level: 'silent' });

/** A wording under every locale that Discord has for it. */
function inEveryLocale({ en, vi, ar }: Localised): Json {
  return { vi, ar, 'en-GB': en, 'en-US': en };
}

let fake: FakeDiscord;
let client: Client<true>;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  client = await connect(fake);
});

afterEach(async () => {
  await client.destroy();
  await fake.close();
});

const writes = (): number => fake.requests.filter({ method: 'PUT', path: /commands$/ }).length;

describe.each([
  ['globally', undefined],
  ['in one guild', 'guild'],
])('registration %s', (_where, inGuild) => {
  const guildId = (): string | undefined => inGuild && fake.world.guild.id;
  const register = async () => (await registerCommands(client, commands, guildId(), silent)).outcome;
  const kept = () => fake.world.commandsIn(guildId() ?? 'global');

  test('writes every command of the registry, in Arabic and Vietnamese too', async () => {
    expect(await register()).toBe('written');
    const entries = commands.flatMap(({ onMessage }) => onMessage ?? []);
    const names = [...commands, ...entries].map(({ name }) => name.en);
    expect(kept().map(({ name }) => name)).toEqual(names);
    for (const [index, { name, description }] of commands.entries()) {
      expect(kept()[index]).toMatchObject({
        name_localizations: inEveryLocale(name),
        description_localizations: inEveryLocale(description),
      });
    }
  });

  test('puts commands into the menu of a message, in every language and in the same places', async () => {
    await register();
    const [ask] = kept();
    expect(kept().filter(({ type }) => type === 3)).toMatchObject([
      {
        name: 'Ask about this message',
        name_localizations: { vi: 'Hỏi về tin nhắn này', ar: 'اسأل عن هذه الرسالة' },
        contexts: ask?.contexts,
        integration_types: ask?.integration_types,
      },
    ]);
  });

  test('localises every option and every choice', async () => {
    await register();
    for (const [index, { options }] of commands.entries()) {
      const registered = (kept()[index]?.options ?? []) as Json[];
      expect(registered).toMatchObject(
        Object.values(options).map(({ name, description, choices }) => ({
          name_localizations: inEveryLocale(name),
          description_localizations: inEveryLocale(description),
          ...(choices
            ? { choices: choices.map((c) => ({ value: c.value, name_localizations: inEveryLocale(c.name) })) }
            : {}),
        })),
      );
    }
  });

  test('offers channels in which people write, and completes what completes', async () => {
    await register();
    for (const [index, { options }] of commands.entries()) {
      for (const [at, { type, autocomplete }] of Object.values(options).entries()) {
        const option = ((kept()[index]?.options ?? []) as Json[])[at];
        expect(option?.autocomplete).toBe(autocomplete ? true : undefined);
        if (type === 'channel') expect(option?.channel_types).toEqual(expect.arrayContaining([0, 5, 11, 15]));
      }
    }
  });

  test('hides what is for managers and administrators from everybody else', async () => {
    await register();
    const needed = { everyone: null, managers: String(1 << 5), administrators: '0' };
    const permissions = kept().map(({ default_member_permissions: permission }) => permission);
    const entries = commands.filter(({ onMessage }) => onMessage);
    expect(permissions).toEqual([...commands, ...entries].map(({ access }) => needed[access]));
  });

  test('happens once when nothing differs', async () => {
    expect(await register()).toBe('written');
    expect(await register()).toBe('unchanged');
    expect(writes()).toBe(1);
  });

  const changes: [string, () => void][] = [
    ['a description', () => Object.assign(kept()[0]!, { description: 'Something else' })],
    ['a localisation', () => Object.assign(kept()[0]!, { name_localizations: { vi: 'khác' } })],
    ['a localised description', () => Object.assign(kept()[0]!, { description_localizations: null })],
    ['an option', () => Object.assign(kept()[0]!, { options: [] })],
    ['the permissions', () => Object.assign(kept()[0]!, { default_member_permissions: '8' })],
    ['one command too many', () => kept().push({ ...kept()[0]!, id: '1', name: 'old' })],
    ['one command too few', () => kept().pop()],
  ];
  test.each(changes)('happens again when Discord has otherwise %s', async (_what, change) => {
    await register();
    change();
    expect(await register()).toBe('written');
    expect(await register()).toBe('unchanged');
    expect(writes()).toBe(2);
  });
});

test('a Discord without Arabic gets the commands without it', async () => {
  fake.world.locales = fake.world.locales.filter((locale) => locale !== 'ar');
  expect((await registerCommands(client, commands, undefined, silent)).outcome).toBe('written');
  const [ask] = fake.world.commandsIn('global');
  expect(ask).toMatchObject({ name: 'ask', name_localizations: { vi: 'hỏi' } });
  expect(JSON.stringify(ask)).not.toMatch(/\p{sc=Arabic}/u);
});

test('global commands are wherever people are; what concerns a server needs the bot to be there', async () => {
  await registerCommands(client, commands, undefined, silent);
  const places = {
    everyone: { contexts: [0, 1, 2], integration_types: [0, 1] },
    managers: { contexts: [0], integration_types: [0] },
    administrators: { contexts: [0, 1], integration_types: [0] },
  };
  const kept = fake.world.commandsIn('global').filter(({ type }) => type === 1);
  expect(kept).toMatchObject(commands.map(({ access }) => places[access]));
});

describe('the normal form', () => {
  const declared = commands.map((command) => declare(command, 'global'));

  test('does not depend on order, ids, versions, nulls and defaults', () => {
    const asKept = [...declared].reverse().map((command, index) => ({
      ...command,
      id: String(index),
      version: '1',
      application_id: '2',
      nsfw: false,
      contexts: [...(command.contexts ?? [])].reverse(),
      dm_permission: true,
      options: command.options.map((option) => ({
        ...option,
        required: option.required || undefined,
        choices: 'choices' in option ? option.choices : [],
      })),
    }));
    expect(sameCommands(declared, asKept, 'global')).toBe(true);
  });

  test('tells the order of options apart', () => {
    const swapped = declared.map((command) => ({ ...command, options: [...command.options].reverse() }));
    expect(sameCommands(declared, swapped, 'global')).toBe(false);
  });
});

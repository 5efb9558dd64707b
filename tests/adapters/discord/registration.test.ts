import type { Client } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { declare } from '../../../src/adapters/discord/declaration.ts';
import { sameCommands } from '../../../src/adapters/discord/normal-form.ts';
import { registerCommands } from '../../../src/adapters/discord/registration.ts';
import { connect } from '../../support/discord/client.ts';
import { FakeDiscord } from '../../support/discord/fake.ts';

const silent = pino({ level: 'silent' });

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
  const register = () => registerCommands(client, commands, guildId(), silent);
  const kept = () => fake.world.commandsIn(guildId() ?? 'global');

  test('writes every command of the registry, in Arabic and Vietnamese too', async () => {
    expect(await register()).toBe('written');
    expect(kept().map(({ name }) => name)).toEqual(commands.map(({ name }) => name.en));
    for (const [index, { name, description }] of commands.entries()) {
      expect(kept()[index]).toMatchObject({
        name_localizations: { vi: name.vi, ar: name.ar },
        description_localizations: { vi: description.vi, ar: description.ar },
      });
    }
  });

  test('hides what is for administrators from everybody else', async () => {
    await register();
    const permissions = kept().map(({ default_member_permissions: needed }) => needed);
    expect(permissions).toEqual(commands.map(({ access }) => (access === 'administrators' ? '0' : null)));
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
  expect(await registerCommands(client, commands, undefined, silent)).toBe('written');
  const [ask] = fake.world.commandsIn('global');
  expect(ask).toMatchObject({ name: 'ask', name_localizations: { vi: 'hỏi' } });
  expect(JSON.stringify(ask)).not.toMatch(/\p{sc=Arabic}/u);
});

test('global commands are for servers and direct messages with the bot', async () => {
  await registerCommands(client, commands, undefined, silent);
  for (const command of fake.world.commandsIn('global')) {
    expect(command).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  }
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
        choices: [],
      })),
    }));
    expect(sameCommands(declared, asKept, 'global')).toBe(true);
  });

  test('tells the order of options apart', () => {
    const swapped = declared.map((command) => ({ ...command, options: [...command.options].reverse() }));
    expect(sameCommands(declared, swapped, 'global')).toBe(false);
  });
});

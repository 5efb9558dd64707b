import { describe, expect, test } from 'vitest';
import { client, fake, useConnected } from '../../../support/discord/connected.ts';
import { ASK, codeOf, path, putCommands } from '../../../support/discord/driver.ts';
import type { Json } from '../../../support/discord/types.ts';

useConnected();

describe('commands', () => {
  test('come back with ids, versions and defaults; localisations only when asked for', async () => {
    await putCommands(client, [{ ...ASK, name_localizations: { ar: 'اسأل', vi: 'hỏi' } }]);
    const path_ = path(`applications/${client.application.id}/commands`);
    const [plain] = (await client.rest.get(path_)) as Json[];
    expect(plain).toMatchObject({ name: 'ask', type: 1, nsfw: false, default_member_permissions: null });
    expect(plain).toHaveProperty('version');
    expect(plain).not.toHaveProperty('name_localizations');
    const query = new URLSearchParams({ with_localizations: 'true' });
    const [full] = (await client.rest.get(path_, { query })) as Json[];
    expect(full?.name_localizations).toEqual({ ar: 'اسأل', vi: 'hỏi' });
    expect(full?.options).toMatchObject([{ name: 'question', name_localizations: null }]);
  });

  test('keep their ids when they are written again', async () => {
    await putCommands(client, [ASK]);
    const [before] = fake.world.commandsIn('global');
    await putCommands(client, [{ ...ASK, description: 'Other' }]);
    const [after] = fake.world.commandsIn('global');
    expect(after?.id).toBe(before?.id);
    expect(after?.version).not.toBe(before?.version);
  });

  const refused: [string, Json[]][] = [
    ['a name with capitals', [{ ...ASK, name: 'Ask' }]],
    ['a name with harakat', [{ ...ASK, name: 'اِسأل' }]],
    ['a name in decomposed letters', [{ ...ASK, name: 'hỏi'.normalize('NFD') }]],
    ['a localised name with a space', [{ ...ASK, name_localizations: { vi: 'hỏi đáp' } }]],
    ['a locale that Discord does not have', [{ ...ASK, name_localizations: { xx: 'x' } }]],
    ['no description', [{ name: 'ask' }]],
    ['a name twice', [ASK, ASK]],
    [
      'a required option after an optional one',
      [{ ...ASK, options: [{ ...ASK.options[0], name: 'a', required: false }, ...ASK.options] }],
    ],
    ['a message command with a description', [{ name: 'Ask', type: 3, description: 'no' }]],
    [
      'more than 8,000 characters',
      [
        {
          ...ASK,
          options: Array.from({ length: 25 }, (_, i) => ({
            type: 3,
            name: `o${i}`,
            description: 'd'.repeat(90),
            choices: Array.from({ length: 25 }, (_, j) => ({ name: `${j}`, value: 'v'.repeat(20) })),
          })),
        },
      ],
    ],
  ];
  test.each(refused)('are refused with %s', async (_what, commands) => {
    expect(await codeOf(putCommands(client, commands))).toBe(50035);
  });
});

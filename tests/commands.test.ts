import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { createApp } from '../src/app.ts';
import type { Localised } from '../src/contract/declaration.ts';
import type { Context } from '../src/contract/services.ts';
import { MemoryPreferences } from '../src/preferences/memory.ts';

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;
const declared = commands.flatMap((command) => [
  { path: command.name.en, ...command },
  ...Object.entries(command.options).map(([key, option]) => ({
    path: `${command.name.en} ${key}`,
    ...option,
  })),
]);

describe('declarations', () => {
  it.each(declared)(
    '$path is named and described in every language, within the rules of Discord',
    ({ name, description }) => {
      for (const wording of Object.values(name)) {
        expect(wording).toMatch(NAME);
        expect(wording).toBe(wording.normalize('NFC').toLowerCase());
      }
      for (const wording of Object.values(description)) expect(wording.length).toBeLessThanOrEqual(100);
      expect(name.ar).toMatch(/\p{Script=Arabic}/u);
    },
  );

  it('have names that no other command has, in any language', () => {
    const names = commands.flatMap(({ name }) => Object.values(name as Localised));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(commands)('$name.en keeps its options under their English names', ({ options }) => {
    for (const [key, { name }] of Object.entries(options)) expect(name.en).toBe(key);
  });
});

async function appWith() {
  const store = new MemoryPreferences();
  const config = { seedsDir: 'seeds', maxArticleBytes: 1_048_576, maxQuestionLength: 500 };
  return { store, app: await createApp(config, pino({ level: 'silent' }), { preferences: store }) };
}

const manager: Context = {
  language: 'en',
  isAdministrator: false,
  isManager: true,
  personId: '7',
  serverId: '9',
};
const words = (blocks: readonly object[]) =>
  blocks.map((block) => ('text' in block ? block.text : JSON.stringify(block)));

describe('/settings', () => {
  it('shows how the bot works, and changes only what was said', async () => {
    const { app, store } = await appWith();
    const shown = await app.dispatch('settings', {}, manager);
    expect(words(shown.blocks)).toContain('I answer mentions in every channel.');
    await app.dispatch('settings', { channel: '111' }, manager);
    const reply = await app.dispatch('settings', { channel: '222', private: true, language: 'vi' }, manager);
    expect(store.server('9')).toEqual({ channels: ['111', '222'], privateByDefault: true, language: 'vi' });
    expect(reply.blocks).toContainEqual({ type: 'channel', id: '222' });
    await app.dispatch('settings', { channel: '111' }, manager);
    expect(store.server('9').channels).toEqual(['222']);
    await app.dispatch('settings', { everywhere: true, language: 'auto' }, manager);
    expect(store.server('9')).toEqual({ channels: [], privateByDefault: true, language: undefined });
  });

  it('is for those who manage the server, and for servers', async () => {
    const { app, store } = await appWith();
    const refused = await app.dispatch(
      'settings',
      { private: true },
      { ...manager, isManager: false, isAdministrator: true },
    );
    expect(words(refused.blocks)).toEqual(['You are not allowed to use this command.']);
    expect(store.server('9').privateByDefault).toBe(false);
    const nowhere = await app.dispatch('settings', {}, { ...manager, serverId: undefined });
    expect(words(nowhere.blocks)).toEqual(['This command only works in a server.']);
  });
});

describe('/language', () => {
  it('keeps a person’s language and confirms it in that language', async () => {
    const { app, store } = await appWith();
    const reply = await app.dispatch('language', { language: 'ar' }, manager);
    expect(reply.language).toBe('ar');
    expect(store.person('7')).toEqual({ language: 'ar' });
    await app.dispatch('language', { language: 'auto' }, manager);
    expect(store.person('7')).toEqual({});
  });
});

describe('/help', () => {
  const listed = async (context: Context) => {
    const { app } = await appWith();
    return (await app.dispatch('help', {}, context)).blocks;
  };
  const settings = expect.objectContaining({ type: 'command', name: 'settings' });
  const direct = expect.objectContaining({ text: expect.stringContaining('direct message') });

  it('lists commands for managers only in servers, where they work', async () => {
    expect(await listed(manager)).toContainEqual(settings);
    expect(await listed({ ...manager, serverId: undefined })).not.toContainEqual(settings);
    expect(await listed({ ...manager, isManager: false })).not.toContainEqual(settings);
  });

  it('tells of messages where there are any', async () => {
    expect(await listed(manager)).toContainEqual(direct);
    expect(await listed({ ...manager, serverId: undefined, isLocal: true })).not.toContainEqual(direct);
  });
});

import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ClassicLevel } from 'classic-level';
import { describe, expect, it } from 'vitest';
import { openPreferences } from '../../src/preferences/disk.ts';
import { MemoryPreferences } from '../../src/preferences/memory.ts';
import type { PreferenceStore } from '../../src/preferences/store.ts';
import { freshFolder } from '../support/folder.ts';

const open = (folder: string) => openPreferences(folder);
const preferences = { channels: ['123'], privateByDefault: true, language: 'vi' } as const;

describe.each<[string, () => Promise<PreferenceStore>]>([
  ['in memory', async () => new MemoryPreferences()],
  ['on disk', async () => open(await freshFolder())],
])('preferences %s', (_, create) => {
  it('give back what was set, and defaults for everybody else', async () => {
    const store = await create();
    await store.setServer('1', preferences);
    await store.setPerson('2', { language: 'ar' });
    expect(store.server('1')).toEqual(preferences);
    expect(store.person('2')).toEqual({ language: 'ar' });
    expect(store.server('2')).toEqual({ channels: [], privateByDefault: false });
    expect(store.person('1')).toEqual({});
    expect(store.commandScopes('3')).toBeUndefined();
    await store.setCommandScopes('3', ['global', '4']);
    expect(store.commandScopes('3')).toEqual(['global', '4']);
    await store.close();
  });
});

describe('preferences on disk', () => {
  it('forget a person for good, their id included', async () => {
    const folder = await freshFolder();
    const person = '123456789012345678';
    const before = await open(folder);
    await before.setPerson(person, { language: 'ar' });
    await before.setPerson('2', { language: 'vi' });
    await before.close();
    const store = await open(folder);
    expect(await store.forgetPerson(person)).toBe(true);
    expect(await store.forgetPerson(person)).toBe(false);
    expect(store.person(person)).toEqual({});
    await store.close();
    const again = await open(folder);
    expect([again.person(person), again.person('2')]).toEqual([{}, { language: 'vi' }]);
    await again.close();
    for (const name of await readdir(folder))
      expect((await readFile(path.join(folder, name))).includes(person), name).toBe(false);
  });

  it('survive a process that is killed right after they were confirmed', async () => {
    const folder = await freshFolder();
    const script = `
      const { openPreferences } = await import('./src/preferences/disk.ts');
      const store = await openPreferences(${JSON.stringify(folder)});
      await store.setServer('1', ${JSON.stringify(preferences)});
      process.kill(process.pid, 'SIGKILL');
    `;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    const signal = await new Promise((resolve) => child.on('close', (_, killed) => resolve(killed)));
    expect(signal).toBe('SIGKILL');
    const store = await open(folder);
    expect(store.server('1')).toEqual(preferences);
    await store.close();
  });

  it('know after a restart where commands are registered', async () => {
    const folder = await freshFolder();
    const before = await open(folder);
    await before.setCommandScopes('3', ['4']);
    await before.close();
    const store = await open(folder);
    expect(store.commandScopes('3')).toEqual(['4']);
    await store.close();
  });

  it('count entries that this version does not know and go on without them', async () => {
    const folder = await freshFolder();
    const database = new ClassicLevel<string, string>(folder);
    await database.put('server:1', '{"channels":"all"}');
    await database.put('mood:1', '{}');
    await database.put('person:2', '{"language":"en"}');
    await database.close();
    const counted: number[] = [];
    const store = await openPreferences(folder, { unknown: (entries) => void counted.push(entries) });
    expect(counted).toEqual([2]);
    expect(store.person('2')).toEqual({ language: 'en' });
    await store.close();
  });

  it('say in one sentence that another process has them open', async () => {
    const folder = await freshFolder();
    const store = await open(folder);
    await expect(open(folder)).rejects.toMatchObject({
      identifier: 'preferences-unavailable',
      message: expect.stringContaining('DATA_DIR'),
    });
    await store.close();
  });
});

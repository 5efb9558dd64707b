import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { ClassicLevel } from 'classic-level';
import { expect, test } from 'vitest';
import { openPreferences } from '../../src/preferences/disk.ts';
import { freshFolder } from '../support/folder.ts';

async function legacy() {
  const folder = await freshFolder();
  const db = new ClassicLevel<string, string>(folder);
  await db.open();
  await db.put('person:123456789012345678', JSON.stringify({ language: 'vi' }));
  await db.close();
  return folder;
}

test('legacy, damaged, killed between destroy and open: nothing is lost', async () => {
  const folder = await legacy();
  // What a start leaves that was killed right after ClassicLevel.destroy(): the files only in `opening`.
  await mkdir(path.join(folder, 'opening'));
  for (const name of await readdir(folder))
    if (name !== 'opening') await rename(path.join(folder, name), path.join(folder, 'opening', name));
  const damages: unknown[] = [];
  const store = await openPreferences(folder, { damaged: (d) => damages.push(d) });
  await store.close();
  expect(store.person('123456789012345678')).toEqual({ language: 'vi' });
});

test('a refused second process keeps nothing of whoever is forgotten by the first', async () => {
  const folder = await freshFolder();
  const store = await openPreferences(folder);
  await store.setPerson('503817264918375620', { language: 'en' });
  await expect(openPreferences(folder)).rejects.toThrow('end the other process');
  expect(await readdir(folder)).not.toContain('opening');
  await store.close();
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openPreferences } from '../../src/preferences/disk.ts';
import { freshFolder } from '../support/folder.ts';

const PERSON = '503817264918375620';

test.each([true, false])(
  'of a person who is forgotten nothing stays on disk, restarted before: %s',
  async (isRestarted) => {
    const folder = await freshFolder();
    let store = await openPreferences(folder);
    await store.setCommandScopes('999999999999999999', ['global']);
    await store.setServer('400000000000000000', { channels: [], privateByDefault: true });
    await store.setPerson('130967458203174569', { language: 'en' });
    if (isRestarted) {
      await store.close();
      store = await openPreferences(folder);
    }
    await store.setPerson(PERSON, { language: 'en' });
    expect(await store.forgetPerson(PERSON)).toBe(true);
    await store.close();
    store = await openPreferences(folder);
    await store.close();
    const found = execFileSync('sh', ['-c', `grep -rla ${PERSON} "$0" || true`, folder]);
    expect(found.toString()).toBe('');
  },
);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { openPreferences } from '../../src/preferences/disk.ts';
import { freshFolder } from '../support/folder.ts';

const POSIX = process.platform !== 'win32';

describe.skipIf(!POSIX)('settings on a disk that takes no more', () => {
  /** Blocks of 512 bytes that a file may have: the database's log is full after some dozens of writes. */
  const BLOCKS = 16;
  const WRITES = 200;

  test('are refused, kept as they were, and taken again as soon as there is room', async () => {
    const folder = await freshFolder();
    const script = `
      const { openPreferences } = await import('./src/preferences/disk.ts');
      const store = await openPreferences(${JSON.stringify(folder)});
      for (let person = 0; person < ${WRITES}; person++) {
        const written = await store.setPerson(String(person), { language: 'vi' }).then(() => 'kept', () => 'refused');
        process.stdout.write(written + ' ' + person + ' ' + (store.person(String(person)).language ?? '-') + '\\n');
      }
      process.kill(process.pid, 'SIGKILL');`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
    const child = spawn('sh', ['-c', `ulimit -f ${BLOCKS}; exec "$@"`, 'sh', ...node]);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    expect((await once(child, 'close'))[1]).toBe('SIGKILL');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    expect(lines).toHaveLength(WRITES);
    const kept = lines.filter(([outcome]) => outcome === 'kept');
    expect(kept.length).toBeLessThan(WRITES);
    expect(kept.length).toBeGreaterThan(WRITES / 2);
    expect(lines.filter(([outcome, , language]) => (outcome === 'kept') !== (language === 'vi'))).toEqual([]);
    const damages: unknown[] = [];
    const store = await openPreferences(folder, { damaged: (damage) => void damages.push(damage) });
    expect(damages).toEqual([]);
    for (const [, person] of kept) expect(store.person(person!)).toEqual({ language: 'vi' });
    await store.close();
  });
});

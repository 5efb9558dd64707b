import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { hasSmallDisks, onSmallDisk } from '../../faults/small-disk.ts';
import { freshFolder } from '../../support/folder.ts';
import { entries, held, openStore } from './support.ts';

const WRITER = [process.execPath, '--import', 'tsx', 'tests/embeddings/store/writer.ts'];

/** What a process that writes says; it is killed once it has kept so many. */
async function said(command: readonly string[], killedAt = Number.POSITIVE_INFINITY): Promise<string[]> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('kept') && Number(line.split(' ')[1]) >= killedAt) child.kill('SIGKILL');
  }
  await ended;
  return lines;
}

describe('vectors of a process', () => {
  test('that is killed while it keeps some are all there', async () => {
    const dataDir = await freshFolder();
    for (const [round, killedAt] of [8, 120, 1_000].entries()) {
      const first = round * 100_000;
      const lines = await said([...WRITER, dataDir, String(first), '90000'], killedAt);
      expect(lines.some((line) => line.startsWith('logged'))).toBe(false);
      const { store, messages } = openStore(dataDir);
      expect(await held(store, entries(killedAt, first))).toHaveLength(killedAt);
      await store.close();
      expect(messages()).toEqual([]);
    }
  });

  test('that keeps them at the same time as others are all there', async () => {
    const dataDir = await freshFolder();
    const writers = [0, 200, 100_000].map((first) => said([...WRITER, dataDir, String(first), '800']));
    const lines = (await Promise.all(writers)).flat();
    expect(lines.filter((line) => line.startsWith('logged'))).toEqual(Array(3).fill('logged 0'));
    const { store } = openStore(dataDir);
    const all = [...entries(1_000), ...entries(800, 100_000)];
    expect(await held(store, all)).toEqual(all);
    await store.close();
  });

  test.runIf(hasSmallDisks())(
    'that are more than the disk takes are told once, and those before are kept',
    async () => {
      const dataDir = await freshFolder();
      const command = [...onSmallDisk(dataDir, 'size=600k'), ...WRITER, dataDir, '0', '8000'];
      const lines = await said(command);
      expect(lines.at(-1)).toBe('logged 1');
      const failed = lines.findIndex(
        (line, at) => line.startsWith('kept') && line !== `kept ${(at + 1) * 8}`,
      );
      expect(failed).toBeGreaterThan(10);
    },
  );
});

import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import files from '../../src/storage/data/files.json' with { type: 'json' };
import { prepareFolder } from '../../src/storage/folder.ts';
import { freshFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

test('a folder is made with all that are above it, and nothing is left in it', async () => {
  const folder = path.join(await freshFolder(), 'a', 'b', 'c');
  await prepareFolder(folder, 'DATA_DIR');
  await prepareFolder(folder, 'DATA_DIR');
  expect(await readdir(folder)).toEqual([]);
});

test('a file where the folder should be is told in one sentence that names the setting', async () => {
  const file = path.join(await freshFolder(), 'file');
  await writeFile(file, '');
  for (const folder of [file, path.join(file, 'below')])
    await expect(prepareFolder(folder, 'DATA_DIR')).rejects.toMatchObject({
      identifier: 'folder-unusable',
      message: expect.stringMatching(/^[^\n]*: set DATA_DIR to a folder that can be written\.$/),
    });
});

test.skipIf(process.platform === 'win32')('a disk that does not answer is given up', async () => {
  const folder = await freshFolder();
  // Opening a pipe that nobody reads never comes back, as a network disk that is gone.
  execFileSync('mkfifo', [path.join(folder, files.probe)]);
  await expect(prepareFolder(folder, 'DATA_DIR', 1_000)).rejects.toMatchObject({
    message: expect.stringContaining('no answer within 1 second'),
  });
});

test.skipIf(process.platform !== 'linux')(
  'a bot whose data folder is under /proc ends with one sentence and status 2',
  async () => {
    const environment = { DISCORD_TOKEN: 'a.b.c', DATA_DIR: '/proc/dalil/data' };
    const { status, stderr } = await run('src/bin/start.ts', [], '', environment);
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('DATA_DIR')]);
  },
);

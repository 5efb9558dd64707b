import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsFolder } from '../support/seeds.ts';
import { importInto } from './support/import.ts';
import { PARAGRAPHS, page } from './support/page.ts';

const CANONICAL = '<link rel="canonical" href="https://marrowby-post.example/ferry">';
const saved = page({ head: CANONICAL });
const changed = page({
  head: CANONICAL,
  paragraphs: [...PARAGRAPHS, 'The guild has sent a bill since then.'],
});

describe.skipIf(process.platform === 'win32')('a file that is named to an import', () => {
  it.each<[string, (file: string) => unknown, RegExp]>([
    ['a pipe', (file) => execFileSync('mkfifo', [file]), /not a file but a pipe, a device or the like/],
    ['a link to an endless device', (file) => symlink('/dev/zero', file), /not a file but a pipe, a device/],
    ['a folder', (file) => mkdir(file), /it is a folder/],
    ['a link to a folder', (file) => symlink('.', file), /it is a folder/],
    ['a link to nothing', (file) => symlink('nothing', file), /neither an http\(s\) link nor a file/],
    ['a link to itself', (file) => symlink('page.html', file), /neither an http\(s\) link nor a file/],
  ])('is refused at once: %s', async (_, make, reason) => {
    const from = await seedsFolder({});
    await make(path.join(from, 'page.html'));
    const { outcomes } = await importInto(await seedsFolder({}), [path.join(from, 'page.html')]);
    expect(outcomes).toEqual([
      expect.objectContaining({ status: 'failed', detail: expect.stringMatching(reason) }),
    ]);
  });

  it('may be a link to a file anywhere', async () => {
    const from = await seedsFolder({ 'a/page.html': saved });
    await symlink('a/page.html', path.join(from, 'link.html'));
    const { outcomes } = await importInto(await seedsFolder({}), [path.join(from, 'link.html')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['added']);
  });
});

describe.skipIf(process.platform === 'win32')('an article that is there already', () => {
  async function imported() {
    const from = await seedsFolder({ 'page.html': saved });
    const folder = await seedsFolder({});
    const [outcome] = (await importInto(folder, [path.join(from, 'page.html')])).outcomes;
    await writeFile(path.join(from, 'page.html'), changed);
    return { folder, file: path.join(folder, outcome!.file!), page: path.join(from, 'page.html') };
  }

  it('is updated behind a link, which stays one', async () => {
    const { folder, file, page: source } = await imported();
    await mkdir(path.join(folder, '.kept'));
    await rename(file, path.join(folder, '.kept/ferry'));
    await symlink('.kept/ferry', file);
    const { outcomes } = await importInto(folder, [source]);
    expect(outcomes.map(({ status }) => status)).toEqual(['updated']);
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, '.kept/ferry'), 'utf8')).toContain('The guild has sent a bill');
  });

  it('is neither read nor written where a link leads out of the folder', async () => {
    const { folder, file, page: source } = await imported();
    const outside = path.join(await seedsFolder({}), 'ferry');
    await rename(file, outside);
    await symlink(outside, file);
    const before = await readFile(outside, 'utf8');
    const { outcomes } = await importInto(folder, [source]);
    expect(outcomes).toEqual([
      expect.objectContaining({ status: 'failed', detail: expect.stringContaining('check-seeds') }),
    ]);
    expect(await readFile(outside, 'utf8')).toBe(before);
  });
});

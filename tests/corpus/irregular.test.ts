import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, open, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readRegularFile } from '../../src/corpus/files/regular-file.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const article = (body: string) => articleText({ url: 'https://x.example/a' }, body);
const GOOD = { 'good.txt': article('A good one.') };
/** For what it is, not for what is in it. */
const REFUSED = expect.stringMatching(/^(?:outside|not-regular|too-large|unreadable)$/);
const SECRET = article('Nobody may quote this.');

/** What a name in the folder can be besides a file of its own. */
const IRREGULAR: Readonly<Record<string, (file: string) => unknown>> = {
  'a pipe': (file) => execFileSync('mkfifo', [file]),
  'a link to a pipe': async (file) => {
    execFileSync('mkfifo', [path.join(path.dirname(file), '.pipe')]);
    await symlink('.pipe', file);
  },
  'a socket': (file) => {
    const server = createServer().listen(file);
    onTestFinished(() => void server.close());
    return new Promise((resolve) => server.on('listening', resolve));
  },
  'a link to an endless device': (file) => symlink('/dev/zero', file),
  'a link to a file outside': async (file) =>
    symlink(path.join(await seedsFolder({ secret: SECRET }), 'secret'), file),
  'a link to a file outside, by way of one inside': async (file) => {
    const outside = await seedsFolder({ secret: SECRET });
    await symlink(path.join(outside, 'secret'), path.join(path.dirname(file), '.step'));
    await symlink('.step', file);
  },
  'a link to a file in a folder beside with a like name': async (file) => {
    const folder = path.dirname(file);
    const beside = `${folder}-more`;
    onTestFinished(() => rm(beside, { recursive: true, force: true }));
    await mkdir(beside);
    await writeFile(path.join(beside, 'secret'), SECRET);
    await symlink(`../${path.basename(beside)}/secret`, file);
  },
  'a link to nothing': (file) => symlink('nothing', file),
  'a link to itself': (file) => symlink(path.basename(file), file),
  'a file of many gigabytes': async (file) => {
    const handle = await open(file, 'w');
    await handle.truncate(64 * 2 ** 30);
    await handle.close();
  },
};

describe.skipIf(process.platform === 'win32')('what is no file of the folder', () => {
  it.each(Object.entries(IRREGULAR))('is refused by name: %s', async (_, make) => {
    const folder = await seedsFolder(GOOD);
    await make(path.join(folder, 'bad.txt'));
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'refused', file: 'bad.txt', code: REFUSED }),
    ]);
    expect(problems[0]!.reason).not.toContain(folder);
  });

  it.each(Object.entries(IRREGULAR))('is refused by name as a sidecar: %s', async (_, make) => {
    const folder = await seedsFolder({ ...GOOD, 'bad.txt': SECRET });
    await make(path.join(folder, 'bad.yaml'));
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems).toEqual([expect.objectContaining({ severity: 'refused', code: REFUSED })]);
    expect(problems[0]!.file).toMatch(/^bad\.(?:txt|yaml)$/);
  });

  it('is warned of where it is a link to a folder, which may lead out or in a circle', async () => {
    const outside = await seedsFolder({ 'secret.txt': SECRET });
    const folder = await seedsFolder({ ...GOOD, 'sub/one.txt': article('One.') });
    await symlink(outside, path.join(folder, 'out'));
    await symlink('..', path.join(folder, 'sub', 'circle'));
    await symlink(outside, path.join(folder, 'named.txt'));
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['good', 'one']);
    expect(problems.map(({ file, code, severity }) => [file, code, severity]).sort()).toEqual([
      ['named.txt', 'linked-folder', 'warning'],
      ['out', 'linked-folder', 'warning'],
      ['sub/circle', 'linked-folder', 'warning'],
    ]);
  });

  it('never gets in between looking and reading', async () => {
    const outside = await seedsFolder({ secret: SECRET });
    const folder = await seedsFolder({ ...GOOD, 'inside/a': article('Inside.') });
    await mkdir(path.join(folder, '.out'));
    await symlink(path.join(outside, 'secret'), path.join(folder, '.out/a'));
    await symlink('inside/a', path.join(folder, 'a.txt'));
    let over = false;
    const flip = async () => {
      while (!over) {
        for (const target of ['.out/a', 'inside/a', path.join(outside, 'secret')]) {
          await symlink(target, path.join(folder, '.next'));
          await rename(path.join(folder, '.next'), path.join(folder, 'a.txt'));
        }
      }
    };
    const flipping = flip();
    for (let n = 0; n < 300; n++) {
      const read = await readRegularFile(path.join(folder, 'a.txt'), 1_000, await realpath(folder));
      if (typeof read !== 'string') expect(Buffer.from(read.bytes).toString()).toContain('Inside.');
    }
    over = true;
    await flipping;
  });
});

describe.skipIf(process.platform === 'win32')('links within the folder', () => {
  it('are read as orchestrators mount files: by a hidden link to a hidden folder', async () => {
    const folder = await seedsFolder({
      '..2031_05/good.txt': article('One.'),
      '..2031_06/good.txt': article('Two.'),
    });
    await symlink('..2031_05', path.join(folder, '..data'));
    await symlink('..data/good.txt', path.join(folder, 'good.txt'));
    const mounted = `${folder}-mounted`;
    await symlink(folder, mounted);
    onTestFinished(() => rm(mounted));
    const before = await readCorpus(mounted);
    expect(before).toMatchObject({ articles: [{ id: 'good' }], problems: [] });
    await symlink('..2031_06', path.join(folder, '..next'));
    await rename(path.join(folder, '..next'), path.join(folder, '..data'));
    const after = await readCorpus(mounted, undefined, { previous: before });
    expect(after.articles.map(({ text }) => text)).toEqual([article('Two.')]);
  });
});

describe('a file that is read', () => {
  it.skipIf(process.platform !== 'linux')(
    'is not read beyond the limit, whatever size it says it has',
    async () => {
      expect(await readRegularFile('/proc/self/smaps', 1_000)).toBe('too-large');
      expect(await readRegularFile('/proc/self/status', 100_000)).toMatchObject({ path: expect.any(String) });
    },
  );

  it('is refused while it goes on growing, and read when it has settled', async () => {
    const folder = await seedsFolder({ ...GOOD, 'log.txt': article('One.') });
    let over = false;
    const write = async () => {
      while (!over) await appendFile(path.join(folder, 'log.txt'), 'More. ');
    };
    const writing = write();
    const { articles, problems } = await readCorpus(folder);
    over = true;
    await writing;
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(({ file, code }) => [file, code])).toEqual([['log.txt', 'unsettled']]);
    expect((await readCorpus(folder)).articles).toHaveLength(2);
  });

  it('may have any name', async () => {
    const names = [
      '\u001b[2J.txt',
      'a\nb.txt',
      '__proto__.txt',
      'constructor.md',
      ' .txt',
      `${'ب'.repeat(120)}.txt`,
    ];
    const folder = await seedsFolder(Object.fromEntries(names.map((name) => [name, article('One.')])));
    const { articles, problems } = await readCorpus(folder);
    expect(articles).toHaveLength(names.length);
    expect(problems).toEqual([]);
  });
});

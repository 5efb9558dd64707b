import { execFileSync } from 'node:child_process';
import { rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/corpus/types.ts';
import { watchArticles } from '../../src/corpus/watch.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';

const article = (body: string) => articleText({ url: 'https://x.example/a', colour: 'blue' }, body);
/** The same corpus as if it had been read some time after its files were written. */
const readLater = (corpus: Corpus): Corpus => ({
  ...corpus,
  articles: corpus.articles.map((each) => ({ ...each, readAt: each.readAt! + 60_000 })),
});

describe('reading again', () => {
  it('keeps what has not changed, with its warnings, and reads the rest', async () => {
    const folder = await seedsFolder({
      'a.txt': article('One.'),
      'b.txt': article('Two.'),
      'c.txt': 'No link.',
    });
    const before = readLater(await readCorpus(folder));
    await writeFile(path.join(folder, 'b.txt'), article('Two, changed.'));
    const after = await readCorpus(folder, undefined, { previous: before });
    expect(after.articles[0]).toBe(before.articles[0]);
    expect(after.articles[1]).not.toBe(before.articles[1]);
    const fresh = await readCorpus(folder);
    expect(after.version).toBe(fresh.version);
    expect(after.problems).toEqual(fresh.problems);
  });

  it('trusts no file that was written just before it was read, even with the same size and time', async () => {
    const folder = await seedsFolder({ 'a.txt': article('One.') });
    const before = await readCorpus(folder);
    const file = path.join(folder, 'a.txt');
    await writeFile(file, article('Two.'));
    await utimes(file, new Date(), new Date());
    const after = await readCorpus(folder, undefined, { previous: before });
    expect(after.articles[0]!.text).toContain('Two.');
  });

  it('tells how far it is', async () => {
    const folder = await seedsFolder(
      Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, article('One.')])),
    );
    const told: [number, number][] = [];
    await readCorpus(folder, undefined, { onProgress: (done, total) => void told.push([done, total]) });
    expect(told.at(-1)).toEqual([40, 40]);
    expect(told.length).toBeGreaterThan(1);
  });
});

/** Watches until the folder was read once after a change; `change` is repeated, as the watcher needs a moment to begin. */
async function readOnceAfter(folder: string, change: () => Promise<unknown>, lastMs = 1_500) {
  let calls = 0;
  let seen: Corpus | undefined;
  await new Promise<void>((resolve, reject) => {
    const watching = watchArticles(
      folder,
      async () => {
        calls++;
        seen = await readCorpus(folder);
        await watching.close();
        resolve();
      },
      reject,
    );
    const changing = setInterval(() => void change(), 300);
    setTimeout(() => clearInterval(changing), lastMs);
  });
  return { calls, seen };
}

describe('watchArticles', () => {
  it('calls once for a burst of changes, when they have settled', async () => {
    const folder = await seedsFolder({ 'a.txt': article('One.') });
    const { calls, seen } = await readOnceAfter(folder, () =>
      writeFile(path.join(folder, 'b.txt'), article('Two.')),
    );
    expect(calls).toBe(1);
    expect(seen!.articles).toHaveLength(2);
  });

  it.skipIf(process.platform === 'win32')('sees what an orchestrator mounts anew behind a link', async () => {
    const folder = await seedsFolder({ '..1/a.txt': article('One.'), '..2/a.txt': article('Two.') });
    await symlink('..1', path.join(folder, '..data'));
    await symlink('..data/a.txt', path.join(folder, 'a.txt'));
    const mounted = `${folder}-mounted`;
    await symlink(folder, mounted);
    onTestFinished(() => rm(mounted));
    let times = 0;
    const { calls, seen } = await readOnceAfter(mounted, async () => {
      await symlink(++times % 2 ? '..2' : '..1', path.join(folder, '..next'));
      await rename(path.join(folder, '..next'), path.join(folder, '..data'));
    });
    expect(calls).toBe(1);
    expect(seen!.articles.map(({ file }) => file)).toEqual(['a.txt']);
  });

  it.skipIf(process.platform === 'win32')('neither waits at pipes nor goes out of the folder', async () => {
    const outside = await seedsFolder({ 'c.txt': article('Out.') });
    const folder = await seedsFolder({ 'a.txt': article('One.') });
    await symlink(outside, path.join(folder, 'out'));
    await symlink(path.join(outside, 'c.txt'), path.join(folder, 'c.txt'));
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    let times = 0;
    const { calls, seen } = await readOnceAfter(
      folder,
      async () => {
        const [where, name] = ++times < 10 ? [outside, 'c.txt'] : [folder, 'b.txt'];
        await writeFile(path.join(where, name), article(`Time ${times}.`));
      },
      4_500,
    );
    expect(calls).toBe(1);
    expect(seen!.articles.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
  });
});

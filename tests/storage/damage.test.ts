import { cp, mkdtemp, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDurableEntries } from '../../src/storage/durable-entries.ts';
import type { Damage } from '../../src/storage/open-database.ts';

/** Enough for tables, a log and an overwritten entry to lie in different files. */
const SESSIONS = 3;
const ENTRIES = 40;

let top: string;
/** A folder as three runs of the bot left it, and every text that was ever written under each key. */
let whole: string;
const written = new Map<string, string[]>();

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'dalil-damage-'));
  whole = path.join(top, 'whole');
  for (let session = 0; session < SESSIONS; session++) {
    const { entries } = await opened(whole);
    for (let entry = session * 5; entry < ENTRIES; entry += session + 1) {
      const [key, text] = [`person:${entry}`, JSON.stringify({ language: ['ar', 'vi', 'en'][session] })];
      await entries.write(new Map([[key, text]]));
      written.set(key, [...(written.get(key) ?? []), text]);
    }
    await entries.close();
  }
});

afterAll(() => rm(top, { recursive: true }));

async function opened(folder: string) {
  const damages: Damage[] = [];
  const entries = await openDurableEntries(folder, (damage) => damages.push(damage));
  return { entries, damages };
}

const latest = () => new Map([...written].map(([key, texts]) => [key, texts.at(-1)]));

/** LevelDB's repair ends its process on this. */
const ENDS_LEVELDB = { file: 0, at: 0.6434, kind: 'zeros', bits: 1 };

/** The last write of all is lost, and what is left is as it was before. */
const LOSES_THE_LAST = { file: 2, at: 0.9999, kind: 'cut', bits: 1 };

/** What befalls a file: at which part of it, and what. */
const blow = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('flip', 'zeros', 'cut', 'empty', 'lost'),
  bits: fc.integer({ min: 1, max: 255 }),
});

type Blow = typeof blow extends fc.Arbitrary<infer Value> ? Value : never;

async function strike(folder: string, { file, at, kind, bits }: Blow) {
  const names = (await readdir(folder)).filter((name) => !/^LO[GC]/.test(name)).sort();
  const name = names[file % names.length]!;
  const target = path.join(folder, name);
  const { size } = await stat(target);
  const offset = Math.floor(at * size);
  if (kind === 'lost') await rm(target);
  else if (kind === 'cut' || kind === 'empty') await truncate(target, kind === 'cut' ? offset : 0);
  else {
    const bytes = await readFile(target);
    if (kind === 'flip') bytes[offset]! ^= bits;
    else bytes.fill(0, offset, Math.min(size, offset + 512));
    const handle = await open(target, 'w');
    await handle.writeFile(bytes);
    await handle.close();
  }
  return { name, left: await readFile(target).catch(() => undefined) };
}

describe('entries whose files were damaged', () => {
  test('are all there, or the files are kept as they were found and it is told', async () => {
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(blow, async (what) => {
        const folder = await mkdtemp(path.join(top, 'struck-'));
        await cp(whole, folder, { recursive: true });
        const { name, left } = await strike(folder, what);
        const { entries, damages } = await opened(folder);
        for (const [key, text] of entries.found) expect(written.get(key)).toContain(text);
        if (damages.length === 0) expect(entries.found).toEqual(latest());
        else {
          const [{ read, copy } = { read: -1, copy: '' }] = damages;
          expect(read).toBe(entries.found.size);
          expect(await readFile(path.join(copy, name)).catch(() => undefined)).toEqual(left);
        }
        outcomes.add(damages.length === 0 ? 'whole' : entries.found.size > 0 ? 'in part' : 'nothing');
        await entries.write(new Map([['person:new', '{}']]));
        await entries.close();
        const again = await opened(folder);
        expect(again.damages).toEqual([]);
        expect(again.entries.found).toEqual(new Map([...entries.found, ['person:new', '{}']]));
        await again.entries.close();
        await rm(folder, { recursive: true });
      }),
      { numRuns: 25, examples: [[ENDS_LEVELDB], [LOSES_THE_LAST]], endOnFailure: true },
    );
    expect(outcomes).toContain('in part');
  }, 180_000);

  test('are missed when all of their files are gone', async () => {
    const folder = path.join(top, 'gone');
    await cp(whole, folder, { recursive: true });
    for (const name of await readdir(folder)) if (!name.endsWith('.seal')) await rm(path.join(folder, name));
    const { entries, damages } = await opened(folder);
    expect(damages).toMatchObject([{ read: 0, expected: ENTRIES }]);
    await entries.close();
  });
});

import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passageKey, sealVector, unsealVector } from '../../../src/embeddings/store/sealed-vector.ts';
import { freshFolder } from '../../support/folder.ts';
import { entries, entry, fileOf, held, model, openStore } from './support.ts';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');

const vectors = fc.record({
  bytes: fc.int8Array({ minLength: 1, maxLength: 40 }),
  scale: fc.float({ noNaN: true, noDefaultInfinity: true }),
});

describe('a vector in bytes', () => {
  test('is what it was', () => {
    fc.assert(
      fc.property(fc.string(), vectors, (text, vector) => {
        const key = passageKey([text]);
        const read = unsealVector(key, sealVector(key, vector), vector.bytes.length);
        expect(read).toEqual(vector);
      }),
    );
  });

  test('is none under another key, of another length or with any bit changed', () => {
    fc.assert(
      fc.property(vectors, fc.nat(), fc.nat({ max: 7 }), (vector, at, bit) => {
        const key = passageKey(['one']);
        const sealed = sealVector(key, vector);
        const { length } = vector.bytes;
        expect(unsealVector(passageKey(['other']), sealed, length)).toBeUndefined();
        expect(unsealVector(key, sealed.subarray(1), length)).toBeUndefined();
        expect(unsealVector(key, sealed, length + 1)).toBeUndefined();
        const changed = Buffer.from(sealed);
        changed[at % changed.length]! ^= 1 << bit;
        expect(unsealVector(key, changed, length)).toBeUndefined();
      }),
    );
  });
});

test('forms that are cut elsewhere are another passage', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fc.array(fc.string()), (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      expect(passageKey(one).equals(passageKey(other))).toBe(isSame);
    }),
  );
  expect(passageKey(['ab', 'c'])).not.toEqual(passageKey(['a', 'bc']));
});

describe('the store', () => {
  test('has what was put in, after a restart too, and nothing else', async () => {
    const dataDir = await freshFolder();
    const all = entries(700);
    const first = openStore(dataDir);
    await first.store.put(all.slice(0, 600));
    expect(await held(first.store, all)).toEqual(all.slice(0, 600));
    await first.store.close();
    const { store, messages } = openStore(dataDir);
    expect(await held(store, all.toReversed())).toEqual(all.slice(0, 600).toReversed());
    await store.close();
    expect([...messages(), ...first.messages()]).toEqual([]);
  });

  test('takes the same passage again, also twice at once', async () => {
    const { store } = openStore(await freshFolder());
    const one = entry(1);
    const other = { ...one, vector: entry(2).vector };
    await store.put([one]);
    await store.put([one, other]);
    expect(await held(store, [other])).toEqual([other]);
    await store.close();
  });

  test('keeps models apart, and one that is not used for 30 days no longer', async () => {
    const dataDir = await freshFolder();
    let now = NOW;
    const use = async (
      fingerprint: string,
      work: (opened: ReturnType<typeof openStore>) => Promise<unknown>,
    ) => {
      const opened = openStore(dataDir, model(fingerprint), () => now);
      const result = await work(opened);
      await opened.store.close();
      return result;
    };
    await use('a', ({ store }) => store.put(entries(3)));
    expect(await use('b', ({ store }) => held(store, entries(3)))).toEqual([]);
    now += 29 * DAY_MS;
    await use('b', ({ store }) => store.get([]));
    await use('b', ({ store }) => store.put(entries(1)));
    expect(await use('a', ({ store }) => held(store, entries(3)))).toHaveLength(3);
    now += 31 * DAY_MS;
    await use('b', ({ store }) => held(store, entries(3)));
    const names = await readdir(path.join(dataDir, 'vectors'));
    expect(names.filter((name) => name.endsWith('.db'))).toEqual(['b.v1.db']);
  });

  test('deletes what was not used for 30 days, and nothing that was', async () => {
    let now = NOW;
    const { store } = openStore(await freshFolder(), model(), () => now);
    const all = entries(1_200);
    await store.put(all);
    for (let day = 0; day < 40; day += 10) {
      now += 10 * DAY_MS;
      await held(store, all.slice(500, 600));
      await store.deleteUnused();
    }
    expect(await held(store, all)).toEqual(all.slice(500, 600));
    await store.close();
  });

  test('of another model behind the same name is begun anew, and stays that of the new one', async () => {
    const dataDir = await freshFolder();
    const before = openStore(dataDir, model('model', 1));
    await before.store.put(entries(5));
    const after = openStore(dataDir, model('model', 2));
    expect(await held(after.store, entries(5))).toEqual([]);
    expect(after.messages()).toHaveLength(1);
    await after.store.put(entries(2));
    // Who still has the old model neither reads nor writes what is of the new one.
    await before.store.put(entries(5));
    expect(await held(before.store, entries(5))).toEqual([]);
    expect(await held(after.store, entries(5))).toHaveLength(2);
    await Promise.all([before.store.close(), after.store.close()]);
  });

  test('goes on for a model that rounds a little otherwise', async () => {
    const dataDir = await freshFolder();
    const identity = model();
    const first = openStore(dataDir, identity);
    await first.store.put(entries(2));
    await first.store.close();
    const probe = identity.probe.map((value) => value * (1 + 1e-4));
    const { store } = openStore(dataDir, { ...identity, probe });
    expect(await held(store, entries(2))).toHaveLength(2);
    await store.close();
  });

  test('that has no folder says so once, and has nothing', async () => {
    const file = path.join(await freshFolder(), 'file');
    await writeFile(file, '');
    const { store, messages } = openStore(file);
    await store.put(entries(300));
    expect(await held(store, entries(300))).toEqual([]);
    await store.deleteUnused();
    await store.close();
    expect(messages()).toEqual(['vectors of sentences cannot be kept, or read, on the disk']);
  });

  test('has its file where it is said to be', async () => {
    const dataDir = await freshFolder();
    const { store } = openStore(dataDir);
    await store.put(entries(1));
    await store.close();
    expect(await readdir(path.join(dataDir, 'vectors'))).toContain(path.basename(fileOf(dataDir)));
  });
});

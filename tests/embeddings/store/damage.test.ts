import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'libsql';
import { expect, test } from 'vitest';
import { freshFolder } from '../../support/folder.ts';
import { entries, fileOf, held, model, openStore } from './support.ts';

const ALL = entries(60);
/** Every so manieth byte is damaged; a prime, so that it is another place of every row. */
const EVERY = Number(process.env.DAMAGE_EVERY ?? 89);

/** The file of a store that has all, without a log of writes beside it. */
async function filledFile(): Promise<Buffer> {
  const dataDir = await freshFolder();
  const { store } = openStore(dataDir);
  await store.put(ALL);
  await store.close();
  const database = new Sqlite(fileOf(dataDir));
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return readFile(fileOf(dataDir));
}

/** A folder for data with such a file. */
async function withFile(bytes: Buffer): Promise<string> {
  const dataDir = await freshFolder();
  await mkdir(path.dirname(fileOf(dataDir)));
  await writeFile(fileOf(dataDir), bytes);
  return dataDir;
}

/** What is read is right or missing, and what is missing can be made again. */
async function expectRecovery(dataDir: string): Promise<number> {
  const { store } = openStore(dataDir);
  const before = await held(store, ALL);
  await store.put(ALL);
  const after = await held(store, ALL);
  await store.close();
  expect(after).toHaveLength(ALL.length);
  return before.length;
}

test('a file with any byte changed gives no wrong vector, and takes all again', async () => {
  const bytes = await filledFile();
  const kept: number[] = [];
  for (let at = 0; at < bytes.length; at += EVERY) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1 << (at % 8);
    kept.push(await expectRecovery(await withFile(changed)));
  }
  // A row that is damaged costs no others, most times.
  expect(kept.filter((count) => count >= ALL.length - 1).length).toBeGreaterThan(kept.length / 2);
}, 120_000);

test('a log of writes with any byte changed, as a process that was killed left it, gives no wrong vector', async () => {
  const dataDir = await freshFolder();
  const { store } = openStore(dataDir);
  await store.put(ALL.slice(0, 30));
  await store.put(ALL.slice(30));
  const [bytes, log] = [await readFile(fileOf(dataDir)), await readFile(`${fileOf(dataDir)}-wal`)];
  await store.close();
  const kept: number[] = [];
  for (let at = 0; at < log.length; at += EVERY * 11) {
    const left = await withFile(bytes);
    const changed = Buffer.from(log);
    changed[at]! ^= 1 << (at % 8);
    await writeFile(`${fileOf(left)}-wal`, changed);
    kept.push(await expectRecovery(left));
  }
  expect(kept.every((count) => [0, 30, 60].includes(count))).toBe(true);
  expect(Math.max(...kept)).toBeGreaterThan(0);
}, 60_000);

test.each([
  ['is none of a database', () => Buffer.from('garbage'.repeat(3_000))],
  ['is full of zeros', () => Buffer.alloc(20_000)],
  ['is empty', () => Buffer.alloc(0)],
  ['was cut off', (bytes: Buffer) => bytes.subarray(0, 9_000)],
])('a file that %s is begun anew', async (_what, spoilt) => {
  await expectRecovery(await withFile(spoilt(await filledFile())));
});

test('a file that is damaged while several have it open is begun anew by one, and all go on', async () => {
  const bytes = await filledFile();
  const dataDir = await withFile(bytes);
  const opened = [openStore(dataDir), openStore(dataDir)];
  for (const { store } of opened) await held(store, ALL);
  await writeFile(fileOf(dataDir), Buffer.from(bytes).fill(0xab, 4_096));
  for (const { store } of opened) expect((await held(store, ALL)).length).toBeLessThanOrEqual(ALL.length);
  for (const { store } of opened) await store.put(ALL);
  for (const { store } of opened) expect(await held(store, ALL)).toEqual(ALL);
  for (const { store } of opened) await store.close();
  expect(opened.flatMap(({ messages }) => messages()).length).toBeLessThanOrEqual(1);
});

test('a file whose model cannot be told is begun anew', async () => {
  const bytes = await filledFile();
  const probe = Buffer.from(Float32Array.from(model().probe).buffer);
  const at = bytes.indexOf(probe);
  expect(at).toBeGreaterThan(0);
  const dataDir = await withFile(Buffer.from(bytes).fill(0, at, at + probe.length));
  const { store, messages } = openStore(dataDir);
  expect(await held(store, ALL)).toEqual([]);
  expect(messages()).toEqual(['the vectors of sentences that were kept cannot be used: they are made again']);
  await store.close();
});

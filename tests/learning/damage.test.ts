import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { questionFolder } from '../../src/learning/store/database.ts';
import { QuestionStore } from '../../src/learning/store/question-store.ts';
import { freshFolder } from '../support/folder.ts';
import { ANSWERED, asker, filesBelow, LEFT_OPEN, openLearning } from './support.ts';

const DAY_MS = 86_400_000;

const fileOf = (dataDir: string): string => path.join(questionFolder(dataDir), 'questions.db');

async function setAsideIn(dataDir: string): Promise<string[]> {
  return (await readdir(questionFolder(dataDir))).filter((name) => name.startsWith('damaged-'));
}

/** Overwrites a database from its second page on while others have it open. */
async function spoil(dataDir: string): Promise<void> {
  const store = await QuestionStore.open(dataDir);
  store.database.pragma('wal_checkpoint(TRUNCATE)');
  store.close();
  const bytes = await readFile(fileOf(dataDir));
  await writeFile(fileOf(dataDir), bytes.fill(0xab, 4_096));
}

async function wordingsIn(dataDir: string): Promise<unknown[]> {
  const store = await QuestionStore.open(dataDir);
  const rows = store.database.prepare('SELECT question FROM questions').all();
  expect(store.database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  store.close();
  return rows.map((row) => (row as { question: string }).question);
}

test.each([
  ['is none of a database', Buffer.from('garbage'.repeat(5_000))],
  ['is full of zeros', Buffer.alloc(20_000)],
])('a file that %s is set aside, told once, and a new one begun', async (_what, bytes) => {
  const dataDir = await freshFolder();
  await mkdir(questionFolder(dataDir));
  await writeFile(fileOf(dataDir), bytes);
  const { app, logged, meter, close } = await openLearning({ dataDir });
  await app.ask(LEFT_OPEN, asker());
  await close();
  expect(await wordingsIn(dataDir)).toEqual([LEFT_OPEN]);
  const [copy = ''] = await setAsideIn(dataDir);
  expect(await readFile(path.join(questionFolder(dataDir), copy, 'questions.db'))).toEqual(bytes);
  const told = logged.filter(({ msg }) => String(msg).startsWith('the question log was damaged'));
  expect(told.map(({ copy: folder }) => folder)).toEqual([path.join(questionFolder(dataDir), copy)]);
  expect(meter.total('dalil_question_log_failures_total')).toBe(0);
});

test('a log that is damaged while several have it open is set aside once, and all go on in the new one', async () => {
  const first = await openLearning();
  const { dataDir } = first;
  const second = await openLearning({ dataDir });
  const shown = await first.app.ask(ANSWERED, asker());
  const action = shown.actions?.find(({ kind }) => kind === 'vote');
  for (let count = 0; count < 40; count++) await second.app.ask(`${LEFT_OPEN} ${count}`, asker());
  await second.questionLog?.unanswered();
  await spoil(dataDir);
  const secret = await readFile(path.join(questionFolder(dataDir), 'secret'));
  expect(await second.questionLog?.unanswered()).toMatchObject({ asked: 0 });
  await Promise.all([first.app.ask(LEFT_OPEN, asker()), second.app.ask(LEFT_OPEN, asker())]);
  if (action) await first.app.takeAction(action, ANSWERED, asker());
  expect(await second.questionLog?.forget(asker().personId ?? '')).toBe(1);
  await first.questionLog?.unanswered();
  expect(await second.questionLog?.unanswered()).toMatchObject({ unanswered: 2 });
  await first.close();
  await second.close();
  expect((await setAsideIn(dataDir)).length).toBe(1);
  expect(await wordingsIn(dataDir)).toEqual([LEFT_OPEN, LEFT_OPEN]);
  expect(await readFile(path.join(questionFolder(dataDir), 'secret'))).toEqual(secret);
});

test('what was set aside is deleted as soon as questions of that time are', async () => {
  let now = Date.parse('2026-03-01T12:00:00Z');
  const dataDir = await freshFolder();
  await mkdir(questionFolder(dataDir));
  await writeFile(fileOf(dataDir), 'Where is the Zyzzyva fountain?'.repeat(200));
  await (await openLearning({ dataDir, days: 30, now: () => now })).close();
  now += 29 * DAY_MS;
  await (await openLearning({ dataDir, days: 30, now: () => now })).close();
  expect((await setAsideIn(dataDir)).length).toBe(1);
  now += 2 * DAY_MS;
  await (await openLearning({ dataDir, days: 30, now: () => now })).close();
  expect(await setAsideIn(dataDir)).toEqual([]);
  for (const bytes of (await filesBelow(dataDir)).values()) expect(bytes.includes('Zyzzyva')).toBe(false);
});

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { questionFolder } from '../../src/learning/store/database.ts';
import { QuestionStore } from '../../src/learning/store/question-store.ts';
import { readInThread } from '../../src/learning/thread/read-in-thread.ts';
import { ADMINISTRATOR, ANSWERED, asker, filesBelow, LEFT_OPEN, openLearning } from './support.ts';

type Row = Record<string, unknown>;

/** What stands in the store, as any program for SQLite reads it. */
async function rowsIn(dataDir: string, table: 'questions' | 'votes'): Promise<Row[]> {
  const store = await QuestionStore.open(dataDir);
  const rows = store.database.prepare(`SELECT * FROM ${table} ORDER BY hour`).all() as Row[];
  store.close();
  return rows;
}

const DAY_MS = 86_400_000;

describe('the log of questions', () => {
  test('makes no file unless it is switched on', async () => {
    const { app, questionLog, dataDir, close } = await openLearning({ isKeeping: false });
    await app.ask(ANSWERED, asker());
    await app.dispatch('unanswered', {}, ADMINISTRATOR);
    await app.dispatch('forget-me', {}, asker());
    await close();
    expect(questionLog).toBeUndefined();
    expect([...(await filesBelow(dataDir)).keys()]).toEqual([]);
  });

  test('keeps what was asked, understood and shown, and the hour', async () => {
    const now = () => Date.parse('2026-03-01T14:35:20Z');
    const { app, dataDir, close } = await openLearning({ now });
    await app.converse('c', ANSWERED, asker());
    await close();
    expect(await rowsIn(dataDir, 'questions')).toEqual([
      {
        id: expect.any(Number),
        hour: '2026-03-01T14',
        question: ANSWERED,
        wording: 'how many trees did the park plant',
        language: 'en',
        status: 'answered',
        confidence: expect.any(Number),
        version: app.services.corpus().version,
        articles: '["park"]',
      },
    ]);
  });

  test('keeps no small talk and nothing that is refused', async () => {
    const { app, dataDir, close } = await openLearning();
    for (const said of ['hello', 'شكرا', '😀', 'x'.repeat(600)]) await app.ask(said, asker());
    await close();
    expect(await rowsIn(dataDir, 'questions')).toEqual([]);
  });

  test('keeps a question that follows another as it was understood', async () => {
    const { app, dataDir, close } = await openLearning();
    await app.converse('c', 'متى تفتح المكتبة؟', asker());
    await app.converse('c', 'How many trees did the park plant in March?', asker());
    await app.converse('c', 'And in April?', asker());
    await close();
    const kept = (await rowsIn(dataDir, 'questions')).map(({ question }) => question);
    expect(kept).toContain('How many trees did the park plant in April?');
  });

  test('deletes what is too old, at the start and every day', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
    vi.setSystemTime('2026-03-01T12:00:00Z');
    const first = await openLearning({ days: 30 });
    await first.app.ask(ANSWERED, asker());
    await first.close();
    vi.setSystemTime('2026-03-20T12:00:00Z');
    const second = await openLearning({ days: 30, dataDir: first.dataDir });
    await second.app.ask(LEFT_OPEN, asker());
    await second.questionLog?.unanswered();
    expect((await rowsIn(first.dataDir, 'questions')).length).toBe(2);
    await vi.advanceTimersByTimeAsync(12 * DAY_MS);
    await vi.waitFor(async () => {
      expect((await rowsIn(first.dataDir, 'questions')).map(({ question }) => question)).toEqual([LEFT_OPEN]);
    });
    await second.close();
    vi.setSystemTime('2026-05-01T12:00:00Z');
    await (await openLearning({ days: 30, dataDir: first.dataDir, isKeeping: false })).close();
    expect(await rowsIn(first.dataDir, 'questions')).toEqual([]);
    vi.useRealTimers();
  });

  test('deletes what a clock that was ahead has put into years to come', async () => {
    let now = Date.parse('2099-01-01T12:00:00Z');
    const { app, dataDir, close } = await openLearning({ now: () => now });
    await app.ask(LEFT_OPEN, asker());
    await close();
    now = Date.parse('2026-03-01T12:00:00Z');
    await (await openLearning({ dataDir, now: () => now })).close();
    expect(await rowsIn(dataDir, 'questions')).toEqual([]);
  });

  test('overwrites what it deletes', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const { app, dataDir, close } = await openLearning({ now: () => now });
    await app.ask('Where is the Zyzzyva fountain?', asker());
    await close();
    now += 100 * DAY_MS;
    await (await openLearning({ dataDir, now: () => now })).close();
    for (const bytes of (await filesBelow(dataDir)).values()) expect(bytes.includes('Zyzzyva')).toBe(false);
  });

  const faults: [string, (dataDir: string) => Promise<unknown>][] = [
    ['a file stands where its folder would be', (dataDir) => writeFile(questionFolder(dataDir), 'x')],
    ['a later version has written it', laterVersion],
    ['its secret is damaged', (dataDir) => damage(dataDir, Buffer.from('short'), 'secret')],
  ];

  test.each(faults)('stops no answer where %s, and says so once', async (_what, spoil) => {
    const { dataDir, close } = await openLearning({ isKeeping: false });
    await close();
    await spoil(dataDir);
    const { app, questionLog, logged, meter } = await openLearning({ dataDir });
    for (let count = 0; count < 5; count++)
      expect((await app.ask(ANSWERED, asker())).status).toBe('answered');
    expect(await questionLog?.unanswered()).toBeUndefined();
    const reply = await app.dispatch('unanswered', {}, ADMINISTRATOR);
    expect(reply.status).toBe('information');
    expect(logged.filter(({ msg }) => msg === 'the question log cannot be used').length).toBe(1);
    expect(meter.total('dalil_question_log_failures_total')).toBeGreaterThanOrEqual(5);
  });

  test('is taken up again when what stood in its way is gone', async () => {
    let now = Date.parse('2026-03-01T12:00:00Z');
    const { dataDir, close } = await openLearning({ isKeeping: false });
    await close();
    await writeFile(questionFolder(dataDir), 'x');
    const { app, questionLog } = await openLearning({ dataDir, now: () => now });
    const { rm } = await import('node:fs/promises');
    await rm(questionFolder(dataDir));
    now += 2 * 60_000;
    await app.ask(LEFT_OPEN, asker());
    expect((await questionLog?.unanswered())?.asked).toBe(1);
  });

  const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String);
  const question = fc.tuple(
    fc.constantFrom('Who is', 'Where did', 'من هو', 'Ai là'),
    fc.constantFrom('the mayor', 'العمدة', 'chủ tịch'),
    fc.boolean(),
  );

  test('never has the id of a person, a server or a channel in its files', async () => {
    const { app, dataDir, close } = await openLearning();
    const ids = new Set<string>();
    const use = fc.asyncProperty(
      snowflake,
      snowflake,
      snowflake,
      question,
      async (person, server, channel, asked) => {
        for (const id of [person, server, channel]) ids.add(id);
        const [begin, end, isNaming] = asked;
        const named = isNaming ? ` <@${person}> <#${channel}> ${server}` : '';
        const context = asker(person, { serverId: server });
        await app.converse(`${channel}:${person}`, `${begin}${named} ${end}?`, context);
        const reply = await app.dispatchIn({ conversation: channel }, 'ask', { question: ANSWERED }, context);
        const vote = reply.actions?.find(({ kind }) => kind === 'vote');
        if (vote) await app.takeAction(vote, ANSWERED, context);
      },
    );
    await fc.assert(use, { numRuns: 40 });
    const whileOpen = [...(await filesBelow(dataDir)).values()];
    await close();
    const files = [...whileOpen, ...(await filesBelow(dataDir)).values()];
    expect(files.length).toBeGreaterThan(2);
    expect((await rowsIn(dataDir, 'votes')).length).toBeGreaterThan(10);
    for (const id of ids) for (const bytes of files) expect(bytes.includes(id)).toBe(false);
  });
});

async function damage(dataDir: string, bytes: Buffer, name = 'questions.db'): Promise<void> {
  await mkdir(questionFolder(dataDir), { recursive: true });
  await writeFile(path.join(questionFolder(dataDir), name), bytes);
}

async function laterVersion(dataDir: string): Promise<void> {
  const store = await QuestionStore.open(dataDir);
  store.database.exec('PRAGMA user_version = 99');
  store.close();
}

test('what a thread has read arrives, however busy this one is meanwhile', async () => {
  const { app, dataDir, close } = await openLearning();
  await app.ask(LEFT_OPEN, asker());
  await close();
  const reading = readInThread({ dataDir, since: '2000' });
  // As while a reload is indexed: the thread is done before anybody here looks.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000);
  expect((await reading).asked).toBe(1);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import { QuestionStore } from '../../src/learning/store/question-store.ts';
import { freshFolder } from '../support/folder.ts';

/** A process that writes; it is killed once it has confirmed so many, or ends by itself. */
async function writer(dataDir: string, name: string, most: number, killedAt = Number.POSITIVE_INFINITY) {
  const args = ['--import', 'tsx', 'tests/learning/writer.ts', dataDir, name, String(most)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  const confirmed: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    confirmed.push(line);
    if (confirmed.length === killedAt) child.kill('SIGKILL');
  }
  const [status] = await ended;
  return { confirmed, status };
}

async function contents(dataDir: string) {
  const store = await QuestionStore.open(dataDir);
  const column = (table: string) =>
    store.database
      .prepare(`SELECT question FROM ${table}`)
      .all()
      .map((row) => (row as { question: string }).question);
  const kept = { questions: new Set(column('questions')), votes: new Set(column('votes')) };
  const [check] = store.database.prepare('PRAGMA integrity_check').all();
  store.close();
  return { ...kept, check };
}

describe('the store', () => {
  test('opens after a SIGKILL at any moment, with all that was confirmed', async () => {
    const dataDir = await freshFolder();
    const all: string[] = [];
    for (const [round, killedAt] of [1, 7, 60, 411].entries()) {
      const { confirmed, status } = await writer(dataDir, `w${round}`, 100_000, killedAt);
      expect(status).toBeNull();
      // The last line may have been cut off by the end.
      all.push(...confirmed.slice(0, -1));
      const { questions, votes, check } = await contents(dataDir);
      expect(check).toEqual({ integrity_check: 'ok' });
      expect(all.filter((question) => !questions.has(question))).toEqual([]);
      expect(all.filter((question) => question.endsWith('0') && !votes.has(question))).toEqual([]);
    }
  });

  test('takes what several processes write at once, while another reads', async () => {
    const dataDir = await freshFolder();
    const names = ['a', 'b', 'c'];
    const writers = names.map((name) => writer(dataDir, name, 300));
    const reader = await QuestionStore.open(dataDir);
    const count = () =>
      (reader.database.prepare('SELECT count(*) AS count FROM questions').get() as { count: number }).count;
    expect(count()).toBeLessThanOrEqual(900);
    const results = await Promise.all(writers);
    expect(count()).toBe(900);
    expect(results.map(({ status }) => status)).toEqual([0, 0, 0]);
    // All of them made their codes with one secret.
    expect(reader.forget('person-a')).toBe(30);
    reader.close();
    expect((await contents(dataDir)).votes.size).toBe(60);
  });
});

import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job, Results } from './jobs.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
/** Of the machine's memory, what a contestant's heap may take. */
const HEAP_SHARE = 0.7;

/** Does a job in a fresh process, which is ended when it takes longer than `minutes`. @throws Error with what went wrong */
export function runJob<K extends Job['kind']>(
  job: Extract<Job, { kind: K }>,
  minutes: number,
): Promise<Results[K]> {
  const heap = Math.floor((totalmem() * HEAP_SHARE) / 2 ** 20);
  const child = fork(CHILD, {
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${heap}`],
  });
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(reason));
    const tooLong = setTimeout(() => {
      fail(`given up after ${minutes} minutes (--minutes)`);
      child.kill();
    }, minutes * 60_000);
    child.once('message', (answer: { result: Results[K] } | { error: string }) => {
      if ('error' in answer) fail(answer.error);
      else resolve(answer.result);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(tooLong);
      fail(`its process ended (${signal ?? code})`);
    });
    child.send(job);
  });
}

/** Does something with an empty folder, which is removed afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dalil-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

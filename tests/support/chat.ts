import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** The local chat as a process that waits for lines. */
export function chat(env: Record<string, string>) {
  return program('src/bin/start.ts', [], env);
}

/** A program of ours as a process that goes on. */
export function program(file: string, args: readonly string[], env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', PORT: '0', ...env },
    stdio: 'pipe',
  });
  const written = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (chunk: string) => {
      written[name] += chunk;
      for (const look of waiting) look();
    });
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    child,
    ended: once(child, 'close') as Promise<[number | null, string | null]>,
    type: (line: string) => child.stdin?.write(`${line}\n`),
    /** Resolves, with all replies so far, once the process has shown or logged this. */
    wrote: (words: string) =>
      new Promise<string>((resolve) => {
        const look = () => {
          if (!written.stdout.includes(words) && !written.stderr.includes(words)) return;
          waiting.delete(look);
          resolve(written.stdout);
        };
        waiting.add(look);
        look();
      }),
  };
}

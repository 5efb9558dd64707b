import { spawn } from 'node:child_process';

/** What a program left behind. */
export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program of ours as npm's scripts do, in an environment of its own.
 * @param input what it reads on standard input
 */
export function run(
  program: string,
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const clean = {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LANG: 'C.UTF-8',
      PORT: '0',
      ...env,
    };
    const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], { env: clean });
    const out = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out.stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (out.stderr += chunk));
    child.on('error', reject).on('close', (status) => resolve({ status, ...out }));
    child.stdin.end(input);
  });
}

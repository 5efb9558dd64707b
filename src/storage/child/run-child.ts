import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a process printed, and its exit status; none where a signal ended it. */
export interface Printed {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Runs one of the scripts in this folder in a process of its own.
 * @returns undefined when it does not end in time; it is told to, and not waited for
 */
export async function runChild(
  script: 'try-folder' | 'read-database',
  args: readonly string[],
  limitMs: number,
): Promise<Printed | undefined> {
  const file = fileURLToPath(new URL(`./${script}.js`, import.meta.url));
  // Nothing of the environment: there are secrets in it, and no need of them.
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'ignore'], env: {} });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  const late = AbortSignal.timeout(limitMs);
  try {
    const [status] = await once(child, 'close', { signal: late });
    return { status, output };
  } catch (error) {
    if (!late.aborted) throw error;
    child.kill('SIGKILL');
    // A disk that does not answer may hold it for good.
    child.stdout.destroy();
    child.unref();
    return undefined;
  }
}

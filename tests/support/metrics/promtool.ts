import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Prometheus's own checker, where this machine has one. */
export function findPromtool(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'promtool')).find((file) => existsSync(file));
  if (found) return found;
  if (process.env.REQUIRE_PROMTOOL) throw new Error('REQUIRE_PROMTOOL is set, and no promtool was found.');
  console.warn('Skipped what promtool checks: none found. Install it (Debian: apt install prometheus).');
  return undefined;
}

/** Runs it; gives its exit status and everything that it says. */
export async function runPromtool(promtool: string, args: readonly string[], input = '') {
  const child = spawn(promtool, args);
  child.stdin.end(input);
  const [[status], ...said] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { status: status as number, said: said.join('') };
}

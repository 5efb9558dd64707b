import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * Runs a tool of this machine to its end and gives what it printed.
 * @param ifMissing how to have it
 * @throws that it was not found, and how to have it; or what it printed, when it fails
 */
export async function toolOutput(tool: string, args: readonly string[], ifMissing: string): Promise<string> {
  try {
    return (await promisify(execFile)(tool, args, { maxBuffer: 2 ** 24 })).stdout;
  } catch (cause) {
    const { code, stdout, stderr } = cause as { code?: unknown; stdout?: string; stderr?: string };
    const name = path.basename(tool);
    if (code === 'ENOENT') throw new Error(`${name} was not found. ${ifMissing}`, { cause });
    throw new Error(`${name} failed: ${stdout}\n${stderr}`, { cause });
  }
}

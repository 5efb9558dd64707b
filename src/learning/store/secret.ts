import { createHmac, randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

const BYTES = 32;
/** Hexadecimal digits of a code: enough that no two people share one. */
const DIGITS = 32;

/** Makes codes out of ids, from which the ids cannot be told without the secret. */
export interface Coder {
  person(id: string): string;
  /** The code of a person's vote on one answer; it begins with the code of the person. */
  vote(id: string, answer: string): string;
}

/**
 * Reads the secret of a folder, and makes one where there is none; of several processes that do so at once, one is the first.
 * @throws Error when it can be neither read nor written
 */
export async function openCoder(folder: string): Promise<Coder> {
  const file = path.join(folder, 'secret');
  const secret = (await secretIn(file)) ?? (await makeSecret(file));
  const code = (text: string) => createHmac('sha256', secret).update(text).digest('hex').slice(0, DIGITS);
  const person = (id: string) => code(`person\0${id}`);
  return { person, vote: (id, answer) => person(id) + code(`vote\0${id}\0${answer}`) };
}

async function secretIn(file: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(file);
    if (bytes.length !== BYTES) throw new Error(`"${file}" is damaged: remove it, with all votes.`);
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole beside its place and then linked there: nobody ever reads the half of it, nor replaces one that is in use. */
async function makeSecret(file: string): Promise<Buffer> {
  const bytes = randomBytes(BYTES);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await link(draft, file);
    return bytes;
  } catch (error) {
    const others = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await secretIn(file) : undefined;
    if (!others) throw error;
    return others;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

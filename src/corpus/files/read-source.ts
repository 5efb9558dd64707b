import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import { problem } from '../problems.ts';
import type { SourceFile } from '../read-article.ts';
import type { Problem } from '../types.ts';
import type { ListedFile } from './list-articles.ts';
import { type FileRefusal, readRegularFile } from './regular-file.ts';

/** Tries at reading a file that is being written meanwhile, and the pause between them in milliseconds. */
const TRIES = 3;
const PAUSE_MS = 150;

/**
 * Reads one listed file and its sidecar, or says why they cannot be read. A file that somebody is writing at this moment
 * is tried again, and refused when it does not settle: half of it would be worse than none.
 * @param root the real path of the articles' folder
 * @param maxBytes most bytes that each of the two may have
 */
export async function readSource(
  root: string,
  listed: ListedFile,
  maxBytes: number,
): Promise<SourceFile | Problem> {
  for (let attempt = 1; ; attempt++) {
    try {
      const before = await fileStamp(root, listed);
      const source = await readBoth(root, listed, maxBytes);
      if (source !== 'moved' && 'severity' in source) return source;
      if (source !== 'moved' && before === (await fileStamp(root, listed)))
        return { ...source, fileStamp: before };
    } catch (error) {
      return problem(listed.file, 'unreadable', { detail: withoutPath(messageOf(error)) });
    }
    if (attempt === TRIES) return problem(listed.file, 'unsettled');
    await delay(PAUSE_MS);
  }
}

/**
 * What tells, without reading them, that a file and its sidecar are as they were: sizes and times of change.
 * @throws when one of them is not there
 */
export async function fileStamp(root: string, { file, sidecar }: ListedFile): Promise<string> {
  const names = sidecar === undefined ? [file] : [file, sidecar];
  const stats = await Promise.all(names.map((name) => stat(path.join(root, name))));
  return stats.map(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino].join(':')).join(' ');
}

async function readBoth(
  root: string,
  { id, file, sidecar }: ListedFile,
  maxBytes: number,
): Promise<SourceFile | Problem | 'moved'> {
  const own = await readRegularFile(path.join(root, file), maxBytes, root);
  if (typeof own === 'string') return refused(file, own, maxBytes);
  if (sidecar === undefined) return { id, file, bytes: own.bytes };
  const beside = await readRegularFile(path.join(root, sidecar), maxBytes, root);
  if (typeof beside === 'string') return refused(sidecar, beside, maxBytes);
  return { id, file, bytes: own.bytes, sidecar: { file: sidecar, bytes: beside.bytes } };
}

function refused(file: string, refusal: FileRefusal, maxBytes: number): Problem | 'moved' {
  if (refusal === 'moved') return refusal;
  return problem(file, refusal, refusal === 'too-large' ? { detail: `more than ${maxBytes} bytes` } : {});
}

/** Node's message without the call and the machine's path at its end. */
function withoutPath(message: string): string {
  return message.replace(/, \w+ '[\s\S]*$/, '');
}

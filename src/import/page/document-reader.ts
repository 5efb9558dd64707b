import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pLimit from 'p-limit';
import { ImportFailure } from '../failure.ts';
import type { RawDocument, ReadDocument } from './read-document.ts';
import type { ReadingReply } from './reading-process.ts';

/** The first message of a process that has started. */
const READY = 'ready';

export type { ReadDocument } from './read-document.ts';

/** Reads documents in a process of its own, so that a page made to keep a parser busy or to fill the memory can be given up. */
export interface DocumentReader {
  /** @throws ImportFailure with a reason for people */
  read(document: RawDocument): Promise<ReadDocument>;
  close(): Promise<void>;
}

/** Longest time for one document, in milliseconds; ordinary pages take a few dozen. */
export const READING_MS = 30_000;
/** A PDF may take so many times as long: it may have hundreds of pages. */
const PDF_PATIENCE = 4;
const MEMORY_MB = 768;
/** What the process gets of the environment: no token and no password, should a page ever make its reader do what it wants. */
const PASSED_ON = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** @param limitMs longest time for one document, in milliseconds */
export function createDocumentReader(limitMs = READING_MS): DocumentReader {
  const oneByOne = pLimit(1);
  let child: Promise<ChildProcess> | undefined;
  const discard = async () => {
    const old = child;
    child = undefined;
    await old?.then(
      (process) => process.kill('SIGKILL'),
      () => {}, // It never started, and whoever waited for it has been told.
    );
  };
  return {
    read: (document) =>
      oneByOne(async () => {
        try {
          child ??= start();
          const patience = 'pdf' in document ? PDF_PATIENCE : 1;
          return opened(await ask(await child, document, limitMs * patience));
        } catch (error) {
          // After anything but a plain failure it is still busy with this document, or dead.
          if (!(error instanceof ReportedFailure)) await discard();
          throw error;
        }
      }),
    close: discard,
  };
}

/** A process that is ready to read. */
async function start(): Promise<ChildProcess> {
  const typescript = import.meta.url.endsWith('.ts');
  const file = new URL(typescript ? './reading-process.ts' : './reading-process.js', import.meta.url);
  const loader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(file), {
    env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, ...(typescript ? ['--import', loader()] : [])],
    serialization: 'advanced',
    // What a dying process prints is no news for the person at the terminal: the reason is reported.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [first] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => ['the reading process does not start'] as const),
  ]);
  if (first !== READY) throw new Error(String(first));
  return child;
}

/** A failure that the process itself reported: it is ready for the next document. */
class ReportedFailure extends ImportFailure {}

function opened(reply: ReadingReply): ReadDocument {
  if ('read' in reply) return reply.read;
  throw 'failure' in reply ? new ReportedFailure(reply.failure, reply.values) : new Error(reply.fault);
}

function ask(child: ChildProcess, document: RawDocument, limitMs: number): Promise<ReadingReply> {
  return new Promise((resolve, reject) => {
    const settle = (action: () => void) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      action();
    };
    const fail = (failure: ImportFailure) => settle(() => reject(failure));
    const onMessage = (reply: unknown) => settle(() => resolve(reply as ReadingReply));
    const onExit = () => fail(new ImportFailure('reading-memory'));
    const onError = (error: Error) => settle(() => reject(error));
    const timer = setTimeout(
      () => fail(new ImportFailure('reading-time', { seconds: limitMs / 1000 })),
      limitMs,
    );
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send(document);
  });
}

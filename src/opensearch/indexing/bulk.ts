import { setTimeout as sleep } from 'node:timers/promises';
import { pauseAfter } from '../../pauses.ts';
import type { Connection } from '../connection/connection.ts';
import { BETWEEN_TRIES, INDEXING } from '../connection/patience.ts';
import { failureOf } from '../connection/understand.ts';

/** A document as a line of JSON, under its id. */
export interface BulkLine {
  readonly id: string;
  readonly json: string;
}

interface BulkAnswer {
  readonly items: readonly {
    readonly create: {
      readonly status: number;
      readonly error?: { readonly type: string; readonly reason: string };
    };
  }[];
}

/** Bytes and documents of one request, at most. */
const MOST_BYTES = 5_000_000;
const MOST_DOCUMENTS = 500;
/** Requests under way at the same time. */
const REQUESTS = 3;
const ALREADY_THERE = 409;

/**
 * Writes documents that are not there yet; one that is stays as it is.
 * @param lines made as they are sent
 * @param onWritten told how many more are there
 * @throws ClusterFailure
 */
export async function writeAll(
  index: string,
  lines: Iterable<BulkLine>,
  connection: Connection,
  { signal, onWritten }: { readonly signal?: AbortSignal; readonly onWritten?: (count: number) => void },
): Promise<void> {
  const batches = batched(lines);
  const work = async () => {
    // Leaving this loop by a failure ends the batches for the others too.
    for (const batch of batches) {
      await writeBatch(index, batch, connection, signal);
      onWritten?.(batch.length);
    }
  };
  await Promise.all(Array.from({ length: REQUESTS }, work));
}

/** Parts documents into requests of bounded size, at least one document each. */
export function* batched(lines: Iterable<BulkLine>): Generator<readonly BulkLine[], undefined> {
  let batch: BulkLine[] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line.json);
    if (batch.length > 0 && (bytes + size > MOST_BYTES || batch.length >= MOST_DOCUMENTS)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(line);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

async function writeBatch(
  index: string,
  batch: readonly BulkLine[],
  connection: Connection,
  signal: AbortSignal | undefined,
): Promise<void> {
  const end = performance.now() + INDEXING.deadlineMs;
  let left = batch;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > 0) await sleep(pauseAfter(tries, BETWEEN_TRIES, Math.random()), undefined, { signal });
    const lines = left.flatMap(({ id, json }) => [JSON.stringify({ create: { _id: id } }), json]);
    const { body } = await connection.send<BulkAnswer>(
      {
        method: 'POST',
        path: `/${index}/_bulk`,
        lines,
        query: { filter_path: 'items.create.status,items.create.error' },
      },
      { ...INDEXING, signal },
    );
    left = left.filter((_, at) => isToBeSentAgain(body.items[at]?.create, performance.now() < end));
  }
}

/** @throws ClusterFailure where sending it again would not help, or was tried for long enough */
function isToBeSentAgain(item: BulkAnswer['items'][number]['create'] | undefined, mayTry: boolean): boolean {
  if (!item) return mayTry;
  if (!item.error || item.status === ALREADY_THERE) return false;
  const failure = failureOf(item.status, item.error);
  if (failure.passing && mayTry) return true;
  throw failure;
}

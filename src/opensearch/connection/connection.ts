import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { ClusterFailure } from './failure.ts';
import { persistently, type RequestPatience } from './patience.ts';
import { addressesIn, type ClusterSettings } from './settings.ts';

/** Milliseconds by which a request may outlast its time before it is given up without the client. */
const GRACE_MS = 500;

/** One request to a cluster. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Lines of JSON instead of a body. */
  readonly lines?: readonly string[];
  /** Statuses that are no failures here. */
  readonly accept?: readonly number[];
  /** Whether an answer that leaves out a part is a failure, which passes. */
  readonly whole?: boolean;
}

/** What came back. */
export interface Reception<T> {
  readonly status: number;
  readonly body: T;
}

/** A cluster that can be asked. */
export interface Connection {
  /**
   * Asks, again and again where a failure may pass.
   * @throws ClusterFailure
   */
  send<T>(call: Call, patience: RequestPatience): Promise<Reception<T>>;
  close(): Promise<void>;
}

/**
 * Makes a connection; the client is loaded only here, and asks nothing yet.
 * @throws ClusterFailure `opensearch-setting`
 */
export async function openConnection(settings: ClusterSettings): Promise<Connection> {
  const { nodes, auth } = addressesIn(settings);
  const { Client } = await import('@opensearch-project/opensearch');
  const client = new Client({
    nodes: [...nodes],
    auth,
    ssl: settings.ca === undefined ? undefined : { ca: settings.ca },
    // Tries are counted in one place: `persistently`.
    maxRetries: 0,
    suggestCompression: false,
  });
  return {
    send: (call, patience) =>
      persistently((milliseconds) => request(client, call, milliseconds, patience.signal), patience),
    close: () => client.close(),
  };
}

async function request<T>(
  client: Client,
  { method, path, query, body, lines, accept, whole }: Call,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<Reception<T>> {
  const content = lines ? { bulkBody: [...lines] } : { body };
  const pending = client.transport.request(
    { method, path, querystring: { ...query }, ...content },
    { requestTimeout: Math.ceil(milliseconds), maxRetries: 0, ignore: [...(accept ?? [])] },
  );
  const { statusCode, body: received } = await bounded(Promise.resolve(pending), milliseconds, signal);
  if (whole) refusePartial(received as PartialAnswer);
  return { status: statusCode ?? 0, body: received as T };
}

/**
 * The client's own way to abort throws where nobody can catch it: the request is left to end by itself. A request of which the
 * client never tells the end is given up: a thread that waited for it alone would end, and nobody be told why.
 */
async function bounded<T>(
  pending: Promise<T>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<T> {
  const over = new AbortController();
  const late = sleep(milliseconds + GRACE_MS, undefined, { signal: over.signal }).then(() => {
    throw new ClusterFailure('opensearch-slow', 'no answer', true);
  });
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: over.signal });
  });
  try {
    return await Promise.race([pending, late, aborted]);
  } finally {
    over.abort();
  }
}

interface PartialAnswer {
  readonly timed_out?: boolean;
  readonly _shards?: { readonly total: number; readonly failed: number };
}

/** An answer that leaves out a part comes with status 200. */
function refusePartial({ timed_out, _shards }: PartialAnswer): void {
  if (timed_out) throw new ClusterFailure('opensearch-slow', 'it gave up in the middle', true);
  if (_shards && _shards.failed > 0) {
    throw new ClusterFailure('opensearch-red', `${_shards.failed} of ${_shards.total} shards failed`, true);
  }
}

import { appendFileSync } from 'node:fs';
import type { Signal } from './signal.ts';
import type { Json } from './types.ts';

/** One REST request and what it was answered. */
export interface Recorded {
  method: string;
  /** With `/api/v10`, without the query. */
  path: string;
  query: URLSearchParams;
  /** The JSON body; of a multipart body its `payload_json`. */
  body: Json | Json[] | undefined;
  /** Milliseconds, by `performance.now()`, at which its head was there. */
  arrivedAt: number;
  /** The status of the answer; 0 when the connection was dropped. */
  status: number;
}

/** Which requests are meant: by method, by path, or by a predicate. */
export interface Match {
  method?: string;
  path?: RegExp;
  where?: (request: Omit<Recorded, 'status'>) => boolean;
}

/** Whether a request is meant. */
export function matches(match: Match, request: Omit<Recorded, 'status'>): boolean {
  const method = match.method === undefined || match.method === request.method;
  const path = match.path === undefined || match.path.test(request.path);
  return method && path && (match.where?.(request) ?? true);
}

/** Where requests go instead of being kept: there may be too many. */
export type Watch = (request: Recorded) => void;

/** Every REST request in order; each can be waited for, before or after it came. */
export class Recorder {
  readonly all: Recorded[] = [];
  readonly #taken = new Set<Recorded>();
  readonly #signal: Signal;
  readonly #logFile: string | undefined;

  readonly #watch: Watch | undefined;

  constructor(signal: Signal, logFile: string | undefined, watch?: Watch) {
    this.#signal = signal;
    this.#logFile = logFile;
    this.#watch = watch;
  }

  /** Keeps an answered request unless somebody watches, and appends it to the wire log where there is one. */
  add(request: Recorded): void {
    if (this.#watch) this.#watch(request);
    else this.all.push(request);
    const { method, path, body } = request;
    if (this.#logFile) appendFileSync(this.#logFile, `${JSON.stringify({ method, path, body })}\n`);
    this.#signal.notify();
  }

  /** The first request of that kind which no earlier call has taken; waits for it. */
  async next(match: Match, patienceMs?: number): Promise<Recorded> {
    const wanted = (request: Recorded): boolean => !this.#taken.has(request) && matches(match, request);
    const what = `a request ${match.method ?? '*'} ${match.path ?? '*'}`;
    const found = await this.#signal.until(() => this.all.find(wanted), what, patienceMs);
    this.#taken.add(found);
    return found;
  }

  /** The requests of that kind so far. */
  filter(match: Match): Recorded[] {
    return this.all.filter((request) => matches(match, request));
  }
}

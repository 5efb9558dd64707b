import { setTimeout as delay } from 'node:timers/promises';
import { DalilError, SearchUnavailable } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { ClusterFailure } from '../../opensearch/index.ts';

/** Milliseconds after which somebody who waits for an answer is told that there is none for now. */
const LOOK_UP_MS = 3_000;

/** Whether a cluster answers: its loss and its return stand in the log once each, whatever is asked meanwhile. */
export class Availability {
  readonly #log: Log;
  #failure: SearchUnavailable | undefined;
  #lostAt = 0;
  #returns = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Why nothing can be looked up; undefined while it can. */
  get failure(): SearchUnavailable | undefined {
    return this.#failure;
  }

  /**
   * Looks something up.
   * @throws SearchUnavailable where the cluster does not give it in time
   */
  async during<T>(lookUp: () => Promise<T>, milliseconds = LOOK_UP_MS): Promise<T> {
    const before = this.#returns;
    try {
      const found = await within(lookUp(), milliseconds);
      this.returned();
      return found;
    } catch (error) {
      // What was begun before the cluster came back tells nothing of how it is now.
      throw before === this.#returns ? this.lost(error) : asUnavailable(error);
    }
  }

  /** Notes that the cluster failed. @returns the failure as it is told; whatever is not the cluster's, as it is */
  lost(error: unknown): unknown {
    const failure = asUnavailable(error);
    if (!(failure instanceof SearchUnavailable)) return error;
    if (!this.#failure) {
      this.#lostAt = performance.now();
      this.#log.error(
        { reason: failure.identifier, detail: failure.message },
        'the cluster cannot be searched',
      );
    }
    this.#failure = failure;
    return failure;
  }

  /** Notes that the cluster answers. */
  returned(): void {
    if (!this.#failure) return;
    this.#failure = undefined;
    this.#returns++;
    const seconds = Math.round((performance.now() - this.#lostAt) / 1_000);
    this.#log.info({ seconds }, 'the cluster can be searched again');
  }
}

/** A failure of the cluster as one that may pass; mistaken settings, and whatever is not the cluster's, as it is. */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof SearchUnavailable || !(error instanceof DalilError)) return error;
  const { identifier, message } = error;
  if (!identifier.startsWith('opensearch-') || identifier === 'opensearch-setting') return error;
  return new SearchUnavailable(identifier, message, { cause: error });
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const over = new AbortController();
  const late = delay(milliseconds, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new ClusterFailure('opensearch-slow', `nothing within ${milliseconds} ms`, true);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}

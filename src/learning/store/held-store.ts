import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { isDamage } from './damage.ts';
import { QuestionStore } from './question-store.ts';

/** Milliseconds after which a store that could not be opened is tried again. */
const AGAIN_MS = 60_000;

/** What a held store is opened with. */
export interface HeldStoreOptions {
  readonly dataDir: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The store of a process, opened when it is first used, and again after it has failed, was damaged, or was set aside by another
 * process. What goes wrong is told once, until it works again.
 */
export class HeldStore {
  readonly #options: HeldStoreOptions;
  readonly #gone = new WeakSet<QuestionStore>();
  #store: Promise<QuestionStore | undefined> | undefined;
  #openedAt = Number.NEGATIVE_INFINITY;
  #isFailing = false;

  constructor(options: HeldStoreOptions) {
    this.#options = options;
  }

  /** Works with the store; undefined where that fails. */
  async use<Result>(
    work: (store: QuestionStore) => Result | Promise<Result>,
  ): Promise<{ readonly result: Result } | undefined> {
    try {
      const store = await this.#opened();
      if (!store) return undefined;
      const result = await this.#orAnew(work, store);
      this.#isFailing = false;
      return { result };
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  /** Closes it for good. */
  async close(): Promise<void> {
    const store = await this.#store;
    this.#store = Promise.resolve(undefined);
    if (store) this.#leave(store);
  }

  /** Where the store turns out to be damaged, or was closed for that meanwhile, with the one in its place. */
  async #orAnew<Result>(
    work: (store: QuestionStore) => Result | Promise<Result>,
    store: QuestionStore,
  ): Promise<Result> {
    try {
      return await work(store);
    } catch (error) {
      if (!isDamage(error) && !this.#gone.has(store)) throw error;
      const next = await this.#replaced(store, store.file);
      if (!next) throw error;
      return work(next);
    }
  }

  async #opened(): Promise<QuestionStore | undefined> {
    const now = this.#options.now();
    const isDue = this.#isFailing && now - this.#openedAt >= AGAIN_MS;
    if (!this.#store) return this.#begin();
    const store = await this.#store;
    if (store) return isDue || !store.isInPlace() ? this.#replaced(store) : store;
    return isDue ? this.#begin() : undefined;
  }

  /** The store in place of another; of several who ask, the first has it opened. */
  async #replaced(store: QuestionStore, damaged?: string): Promise<QuestionStore | undefined> {
    if (this.#gone.has(store)) return this.#store;
    this.#leave(store);
    return this.#begin(damaged);
  }

  #begin(damaged?: string): Promise<QuestionStore | undefined> {
    this.#openedAt = this.#options.now();
    this.#store = this.#open(damaged);
    return this.#store;
  }

  async #open(damaged: string | undefined): Promise<QuestionStore | undefined> {
    const { dataDir, log, now } = this.#options;
    const onDamage = (copy: string) =>
      log.warn(
        { copy },
        'the question log was damaged; a new one is begun, and the files as they were found are kept',
      );
    try {
      return await QuestionStore.open(dataDir, { now: now(), damaged, onDamage });
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  #leave(store: QuestionStore): void {
    this.#gone.add(store);
    store.close();
  }

  /** Once until it works again: whatever fails now fails for every question. */
  #tell(error: unknown): void {
    if (!this.#isFailing)
      this.#options.log.warn({ reason: messageOf(error) }, 'the question log cannot be used');
    this.#isFailing = true;
  }
}

import { isDamage } from './damage.ts';

/** Milliseconds after which a database that could not be opened is tried again. */
const AGAIN_MS = 60_000;

/** A database as its holder sees it. */
export interface Holdable {
  /** Tells its file from another in its place. */
  readonly file: string;
  /** Whether its file is still in its place: another process may have taken it away. */
  isInPlace(): boolean;
  close(): void;
}

/** How a held database is opened. */
export interface HoldingOptions<Held extends Holdable> {
  /** @param damaged the file that turned out to be damaged, where one did */
  open(damaged: string | undefined): Promise<Held>;
  /** Told the first of failures in a row: whatever fails now fails for everybody. */
  onFailure(error: unknown): void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The database of a process, opened when it is first used, and again after it has failed, was damaged, or was taken away by another
 * process. What goes wrong is told once, until it works again.
 */
export class HeldDatabase<Held extends Holdable> {
  readonly #options: HoldingOptions<Held>;
  readonly #gone = new WeakSet<Held>();
  #held: Promise<Held | undefined> | undefined;
  #openedAt = Number.NEGATIVE_INFINITY;
  #isFailing = false;

  constructor(options: HoldingOptions<Held>) {
    this.#options = options;
  }

  /** Works with the database; undefined where that fails. */
  async use<Result>(
    work: (held: Held) => Result | Promise<Result>,
  ): Promise<{ readonly result: Result } | undefined> {
    try {
      const held = await this.#opened();
      if (!held) return undefined;
      const result = await this.#orAnew(work, held);
      this.#isFailing = false;
      return { result };
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  /** Closes it for good. */
  async close(): Promise<void> {
    const held = await this.#held;
    this.#held = Promise.resolve(undefined);
    // Else it would be opened again where it has failed.
    this.#isFailing = false;
    if (held) this.#leave(held);
  }

  /** Where the database turns out to be damaged, or was closed for that meanwhile, with the one in its place. */
  async #orAnew<Result>(work: (held: Held) => Result | Promise<Result>, held: Held): Promise<Result> {
    try {
      return await work(held);
    } catch (error) {
      if (!isDamage(error) && !this.#gone.has(held)) throw error;
      const next = await this.#replaced(held, held.file);
      if (!next) throw error;
      return work(next);
    }
  }

  async #opened(): Promise<Held | undefined> {
    const now = this.#options.now();
    const isDue = this.#isFailing && now - this.#openedAt >= AGAIN_MS;
    if (!this.#held) return this.#begin();
    const held = await this.#held;
    if (held) return isDue || !held.isInPlace() ? this.#replaced(held) : held;
    return isDue ? this.#begin() : undefined;
  }

  /** The database in place of another; of several who ask, the first has it opened. */
  async #replaced(held: Held, damaged?: string): Promise<Held | undefined> {
    if (this.#gone.has(held)) return this.#held;
    this.#leave(held);
    return this.#begin(damaged);
  }

  #begin(damaged?: string): Promise<Held | undefined> {
    this.#openedAt = this.#options.now();
    this.#held = this.#open(damaged);
    return this.#held;
  }

  async #open(damaged: string | undefined): Promise<Held | undefined> {
    try {
      return await this.#options.open(damaged);
    } catch (error) {
      this.#tell(error);
      return undefined;
    }
  }

  #leave(held: Held): void {
    this.#gone.add(held);
    held.close();
  }

  #tell(error: unknown): void {
    if (!this.#isFailing) this.#options.onFailure(error);
    this.#isFailing = true;
  }
}

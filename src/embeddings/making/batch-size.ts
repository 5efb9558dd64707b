/** Most texts of a request: as many as services take that do not say how many. */
const MOST = 64;
const FIRST = 4;

/** How many texts go into a request so that it takes about as long as it may. */
export class BatchSize {
  readonly #targetMs: number;
  #most = MOST;
  #size = FIRST;

  /** @param targetMs milliseconds that a request may take */
  constructor(targetMs: number) {
    this.#targetMs = targetMs;
  }

  get texts(): number {
    return this.#size;
  }

  /** A request of some texts took so many milliseconds. */
  took(texts: number, ms: number): void {
    if (texts < this.#size && ms < this.#targetMs) return;
    const fitting = Math.round((texts * this.#targetMs) / Math.max(ms, 1));
    // At most twice as many as were tried, since a single request may have been quick by chance.
    this.#set(Math.min(fitting, texts * 2));
  }

  /** A request was not answered in time. */
  halve(): void {
    this.#set(Math.floor(this.#size / 2));
  }

  /** The service takes no more than so many at once. */
  limit(most: number): void {
    this.#most = Math.max(1, most);
    this.#set(this.#size);
  }

  #set(size: number): void {
    this.#size = Math.max(1, Math.min(size, this.#most));
  }
}

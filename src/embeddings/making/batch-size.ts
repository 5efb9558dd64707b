/** Most texts of a request: as many as services take that do not say how many. */
const MOST = 64;
/** What is left of the cost of a further text after each request without one, so that it is tried again by and by. */
const FADING = 0.9;

/** How many texts go into a request so that they take about as long as they may. */
export class BatchSize {
  readonly #targetMs: number;
  #most = MOST;
  #size = 1;
  /** Milliseconds that a request takes however little it holds: the way to a hosted service may be most of them. */
  #leastMs = Number.POSITIVE_INFINITY;
  /** Milliseconds for each text beyond the first. */
  #furtherMs = 0;

  /** @param targetMs milliseconds that a request may take longer than one with a single text */
  constructor(targetMs: number) {
    this.#targetMs = targetMs;
  }

  get texts(): number {
    return this.#size;
  }

  /** A request of some texts took so many milliseconds. */
  took(texts: number, ms: number): void {
    const isSmallest = this.#size === 1;
    this.#leastMs = isSmallest ? ms : Math.min(this.#leastMs, ms);
    const beyondMs = ms - this.#leastMs;
    if (texts < this.#size && beyondMs < this.#targetMs) return;
    this.#furtherMs = texts > 1 ? beyondMs / (texts - 1) : this.#furtherMs * FADING;
    const fitting = 1 + Math.floor(this.#targetMs / this.#furtherMs);
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

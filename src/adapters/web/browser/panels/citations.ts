/** The citations of one message, and which of them is shown. They are kept by address: what a panel showed may be gone from it. */
export class Citations {
  readonly #links: readonly HTMLAnchorElement[];
  readonly #addresses: readonly string[];
  #at: number;

  constructor(links: readonly HTMLAnchorElement[], current?: HTMLAnchorElement) {
    this.#links = links;
    this.#addresses = links.map(({ href }) => href);
    this.#at = current ? links.indexOf(current) : -1;
  }

  /** For what is no citation. */
  static none(): Citations {
    return new Citations([]);
  }

  get count(): number {
    return this.#links.length;
  }

  /** 1-based. */
  get position(): number {
    return this.#at + 1;
  }

  /** Goes to a neighbour; undefined where there is none. */
  move(by: -1 | 1): string | undefined {
    const address = this.#at < 0 ? undefined : this.#addresses[this.#at + by];
    if (address === undefined) return undefined;
    this.#at += by;
    return address;
  }

  /** Marks the one that is shown, in its message. */
  markCurrent(): void {
    this.unmark();
    this.#links[this.#at]?.setAttribute('aria-current', 'true');
  }

  unmark(): void {
    for (const link of this.#links) link.removeAttribute('aria-current');
  }
}

/**
 * Remembers something of each word for as long as one question is answered. Words are numbered, so remembering costs an
 * array access; starting over costs nothing, since what was noted for earlier questions is recognised as older.
 */
export class WordMemo<T> {
  /** From `#first` on: the place of what is remembered, counted from there. */
  readonly #slots: Uint32Array;
  #values: T[] = [];
  #first = 1;

  /** @param words numbers of words are below this */
  constructor(words: number) {
    this.#slots = new Uint32Array(words);
  }

  /**
   * A function of words that computes once for each word; whatever was remembered before is forgotten.
   * @throws when the function is used after the memo has started over
   */
  memoize(compute: (word: number) => T): (word: number) => T {
    const values: T[] = [];
    const slots = this.#slots;
    const first = this.#startOver(values);
    return (word) => {
      if (this.#values !== values) throw new Error('a question is over, and its words are still asked for');
      const place = (slots[word] ?? 0) - first;
      const known = place >= 0 ? values[place] : undefined;
      if (known !== undefined) return known;
      const value = compute(word);
      slots[word] = first + values.length;
      values.push(value);
      return value;
    };
  }

  /** Ends what was begun by `memoize`. */
  end(): void {
    this.#startOver([]);
  }

  #startOver(values: T[]): number {
    this.#first += this.#values.length;
    if (this.#first + this.#slots.length > 0xffffffff) {
      this.#slots.fill(0);
      this.#first = 1;
    }
    this.#values = values;
    return this.#first;
  }
}

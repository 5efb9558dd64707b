/** Remembers something of each word for as long as one question is looked at; taken over by the next one at no cost. */
export class WordMemo<T> {
  /** From `#first` on: the place of what is remembered, counted from there. */
  readonly #slots: Uint32Array;
  #values: T[] = [];
  #first = 1;

  /** @param words numbers of words are below this */
  constructor(words: number) {
    this.#slots = new Uint32Array(words);
  }

  /** A function of words that computes once for each word until the memory is taken over, and each time afterwards. */
  memoize(compute: (word: number) => T): (word: number) => T {
    const values: T[] = [];
    const slots = this.#slots;
    const first = this.#takeOver(values);
    return (word) => {
      if (this.#values !== values || word >= slots.length) return compute(word);
      const place = slots[word]! - first;
      if (place >= 0) return values[place]!;
      const value = compute(word);
      slots[word] = first + values.length;
      values.push(value);
      return value;
    };
  }

  #takeOver(values: T[]): number {
    this.#first += this.#values.length;
    if (this.#first + this.#slots.length > 0xffffffff) {
      this.#slots.fill(0);
      this.#first = 1;
    }
    this.#values = values;
    return this.#first;
  }
}

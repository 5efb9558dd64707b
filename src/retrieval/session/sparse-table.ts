/** Small numbers under a few keys out of many, laid out for one question after the other without clearing the whole table. */
export class SparseTable {
  readonly #values: Int16Array;
  #keys: readonly number[] = [];

  /** @param size keys are below this */
  constructor(size: number) {
    this.#values = new Int16Array(size).fill(-1);
  }

  /**
   * Forgets what was there and takes in other entries, of which the last one for a key stays.
   * @returns the value of a key, -1 for none; it belongs to whoever laid the table out last
   */
  layOut(entries: Iterable<readonly [key: number, value: number]>): (key: number) => number {
    const values = this.#values;
    for (const key of this.#keys) values[key] = -1;
    const keys: number[] = [];
    for (const [key, value] of entries) {
      if (key >= values.length) continue;
      values[key] = value;
      keys.push(key);
    }
    this.#keys = keys;
    return (key) => values[key] ?? -1;
  }
}

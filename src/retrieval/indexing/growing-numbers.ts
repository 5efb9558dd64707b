/** A list of unsigned 32-bit numbers that grows without boxing them. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  constructor(initial: readonly number[] = []) {
    for (const number of initial) this.push(number);
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): Uint32Array {
    return this.#numbers.slice(0, this.#length);
  }
}

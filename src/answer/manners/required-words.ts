import type { TypedWords } from './pattern.ts';

/** Sets of words by number, of each of which a message must hold a word; sets are known by identity. */
export class RequiredWords {
  readonly #numbers = new Map<ReadonlySet<string>, number>();
  readonly #setsOf = new Map<string, number[]>();

  /** Numbers sets, those known already as before. */
  add(sets: readonly ReadonlySet<string>[]): number[] {
    return sets.map((words) => this.#numbers.get(words) ?? this.#enter(words));
  }

  #enter(words: ReadonlySet<string>): number {
    const number = this.#numbers.size;
    this.#numbers.set(words, number);
    for (const word of words) {
      const sets = this.#setsOf.get(word);
      if (sets) sets.push(number);
      else this.#setsOf.set(word, [number]);
    }
    return number;
  }

  /** @returns 1 for each set of which a message holds a word, 0 for the others */
  heldBy(words: TypedWords): Uint8Array {
    const held = new Uint8Array(this.#numbers.size);
    for (const meant of words) {
      for (const word of meant) for (const number of this.#setsOf.get(word) ?? NO_SETS) held[number] = 1;
    }
    return held;
  }
}

const NO_SETS: readonly number[] = [];

import { bandKeys, signature, similarity } from './minhash.ts';

/** The share of common shingles from which two texts count as one report: a word changed in every other sentence still is. */
const ALIKE = 0.6;

/** A text that others are compared with, by its shingles. */
interface Original<Of> {
  readonly of: Of;
  readonly set: Uint32Array;
}

/** A text that is nearly the same as another. */
export interface Twin<Of> {
  readonly of: Of;
  /** The share of common shingles, 0 to 1. */
  readonly alike: number;
}

/** Texts among which one that says nearly the same as another is found without comparing it with all of them. */
export class Originals<Of> {
  readonly #bands = new Map<number, Original<Of>[]>();

  /** @param set shingles of a text, not empty */
  add(of: Of, set: Uint32Array): void {
    const original = { of, set };
    for (const key of bandKeys(signature(set))) {
      const bucket = this.#bands.get(key);
      if (bucket) bucket.push(original);
      else this.#bands.set(key, [original]);
    }
  }

  /**
   * The text that is most like this one, if any is nearly the same.
   * @param set its shingles, not empty
   * @param counts whether a text is compared at all
   */
  find(set: Uint32Array, counts: (of: Of) => boolean = () => true): Twin<Of> | undefined {
    const candidates = new Set(bandKeys(signature(set)).flatMap((key) => this.#bands.get(key) ?? []));
    let best: Twin<Of> | undefined;
    for (const original of candidates) {
      if (!counts(original.of)) continue;
      const alike = similarity(set, original.set);
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { of: original.of, alike };
    }
    return best;
  }
}

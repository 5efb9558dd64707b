import { isFunctionWord } from '../text/function-words.ts';
import { characterPairs } from '../text/ngrams.ts';
import { wordKeys } from '../text/words.ts';

/** Marks a word or key that the corpus doesn't hold. */
export const UNKNOWN = 0xffffffff;

/** The distinct words of a corpus with their keys; words and keys are numbered from 0, a word's number is its own. */
export class Vocabulary {
  readonly forms: readonly string[];
  readonly stems: Uint32Array;
  readonly skeletons: Uint32Array;
  readonly bare: Uint32Array;
  /** 1 where a word is a function word. */
  readonly functional: Uint8Array;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #keys = new Map<string, number>();
  readonly #pairs: (Uint32Array | undefined)[] = [];

  /** @param ids every distinct folded word with its number, in the order of the numbers */
  constructor(ids: ReadonlyMap<string, number>) {
    this.#ids = ids;
    this.forms = [...ids.keys()];
    this.stems = new Uint32Array(ids.size);
    this.skeletons = new Uint32Array(ids.size);
    this.bare = new Uint32Array(ids.size);
    this.functional = new Uint8Array(ids.size);
    for (const [id, form] of this.forms.entries()) {
      const keys = wordKeys(form, this.has);
      this.stems[id] = this.#intern(keys.stem);
      this.skeletons[id] = this.#intern(keys.skeleton);
      this.bare[id] = this.#intern(keys.bare);
      this.functional[id] = isFunctionWord(form) ? 1 : 0;
    }
  }

  /** How many distinct keys there are. */
  get keyCount(): number {
    return this.#keys.size;
  }

  readonly has = (form: string): boolean => this.#ids.has(form);

  /** The number of a folded word, or `UNKNOWN`. */
  idOf(form: string): number {
    return this.#ids.get(form) ?? UNKNOWN;
  }

  /** The number of a stem, skeleton or bare key, or `UNKNOWN`. */
  keyOf(key: string): number {
    return this.#keys.get(key) ?? UNKNOWN;
  }

  /** The word's character pairs, computed once. */
  pairsOf(id: number): Uint32Array {
    let pairs = this.#pairs[id];
    if (!pairs) {
      pairs = characterPairs(this.forms[id]!);
      this.#pairs[id] = pairs;
    }
    return pairs;
  }

  #intern(key: string): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.#keys.size);
    return this.#keys.size - 1;
  }
}

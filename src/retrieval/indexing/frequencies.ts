import { eachTrigram, TRIGRAM_BUCKETS } from '../../text/similarity/trigrams.ts';
import { compressSparseRows, rowEnd, rowStart } from './compressed-sparse-rows.ts';

/** Counts the units (sentences) in which something stands, however often it stands there. */
class UnitCounter {
  readonly frequency: Uint32Array;
  /** The unit in which each key was counted last, from 1. */
  readonly #countedIn: Uint32Array;

  /** @param keys keys are below this */
  constructor(keys: number) {
    this.frequency = new Uint32Array(keys);
    this.#countedIn = new Uint32Array(keys);
  }

  /** @param unit from 1, ascending */
  count(key: number, unit: number): void {
    if (this.#countedIn[key] === unit) return;
    this.#countedIn[key] = unit;
    this.frequency[key]!++;
  }
}

/** Counts for each key in how many of the units `[starts[u], starts[u + 1])` of words a word with that key stands. */
export function unitFrequencies(
  words: Uint32Array,
  starts: Uint32Array,
  keys: Uint32Array,
  keyCount: number,
): Uint32Array {
  const counter = new UnitCounter(keyCount);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const end = rowEnd(starts, unit);
    for (let at = rowStart(starts, unit); at < end; at++) counter.count(keys[words[at]!]!, unit + 1);
  }
  return counter.frequency;
}

/** Counts for each hashed character trigram in how many units it stands. */
export function trigramFrequencies(
  words: Uint32Array,
  starts: Uint32Array,
  forms: readonly string[],
): Uint32Array {
  const counter = new UnitCounter(TRIGRAM_BUCKETS);
  const { start, values } = compressSparseRows(forms.length, (tell) => {
    for (const [word, form] of forms.entries()) eachTrigram(form, (trigram) => tell(word, trigram));
  });
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const end = rowEnd(starts, unit);
    for (let at = rowStart(starts, unit); at < end; at++) {
      const word = words[at]!;
      const last = rowEnd(start, word);
      for (let place = rowStart(start, word); place < last; place++) counter.count(values[place]!, unit + 1);
    }
  }
  return counter.frequency;
}

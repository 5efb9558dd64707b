import { eachTrigram, TRIGRAM_BUCKETS } from '../../text/similarity/ngrams.ts';
import { compressSparseRows } from './compressed-sparse-rows.ts';

/** Counts for each key in how many of the units `[starts[u], starts[u + 1])` of words a word with that key stands. */
export function unitFrequencies(
  words: Uint32Array,
  starts: Uint32Array,
  keys: Uint32Array,
  keyCount: number,
): Uint32Array {
  const frequency = new Uint32Array(keyCount);
  const seenIn = new Uint32Array(keyCount);
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) {
      const key = keys[words[at]!]!;
      if (seenIn[key] === unit + 1) continue;
      seenIn[key] = unit + 1;
      frequency[key]!++;
    }
  }
  return frequency;
}

/** Counts for each hashed character trigram in how many units it stands. */
export function trigramFrequencies(
  words: Uint32Array,
  starts: Uint32Array,
  forms: readonly string[],
): Uint32Array {
  const frequency = new Uint32Array(TRIGRAM_BUCKETS);
  const seenIn = new Uint32Array(TRIGRAM_BUCKETS);
  const { start, values } = compressSparseRows(forms.length, (tell) => {
    for (let word = 0; word < forms.length; word++)
      eachTrigram(forms[word]!, (trigram) => tell(word, trigram));
  });
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) {
      const end = start[words[at]! + 1]!;
      for (let place = start[words[at]!]!; place < end; place++) {
        const trigram = values[place]!;
        if (seenIn[trigram] === unit + 1) continue;
        seenIn[trigram] = unit + 1;
        frequency[trigram]!++;
      }
    }
  }
  return frequency;
}

/** Robertson's inverse frequency in nats, kept positive. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (Math.max(0, total - frequency) + 0.5) / (frequency + 0.5));
}

import { type CompressedSparseRows, compressSparseRows } from '../compressed-sparse-rows.ts';

/** The words of each key, ascending; row `k` has those of key `k`. */
export interface KeyedWords {
  readonly byStem: CompressedSparseRows;
  readonly bySkeleton: CompressedSparseRows;
  /** Made when it is first asked for: few questions are typed without tone marks. */
  readonly byToneless: () => CompressedSparseRows;
}

/** The keys of each word. */
interface WordKeyTables {
  readonly stems: Uint32Array;
  readonly skeletons: Uint32Array;
  readonly toneless: Uint32Array;
}

/** Lists the words of each key. */
export function keyedWords({ stems, skeletons, toneless }: WordKeyTables, keyCount: number): KeyedWords {
  let byToneless: CompressedSparseRows | undefined;
  return {
    byStem: wordsOfKeys(stems, keyCount),
    bySkeleton: wordsOfKeys(skeletons, keyCount),
    byToneless: () => {
      byToneless ??= wordsOfKeys(toneless, keyCount);
      return byToneless;
    },
  };
}

function wordsOfKeys(keys: Uint32Array, keyCount: number): CompressedSparseRows {
  return compressSparseRows(keyCount, (tell) => {
    for (let word = 0; word < keys.length; word++) tell(keys[word]!, word);
  });
}

import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import type { CorpusStatistics } from '../indexing/corpus-statistics.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { commonHost } from '../question/publisher-place.ts';

/** In how many articles each cross-lingual term stands: `hashes` ascending, `counts` beside them. */
export interface CrossLingualCounts {
  readonly hashes: Uint32Array;
  readonly counts: Uint32Array;
}

/** All that a question is analysed and weighed by where the articles are elsewhere. */
export interface RemoteStatistics extends CorpusStatistics {
  readonly crossLingual: CrossLingualCounts;
  /** The host that all articles share; empty where there are several. */
  readonly host: string;
}

/** Takes from an index what questions are weighed by. */
export function remoteStatistics(index: SentenceIndex): RemoteStatistics {
  const { vocabulary, totals, stemFrequency, tonelessFrequency, trigramFrequency, articles } = index;
  return {
    ...{ vocabulary, totals, stemFrequency, tonelessFrequency, trigramFrequency },
    crossLingual: countCrossLingual(index),
    host: commonHost(articles),
  };
}

/** In how many articles a cross-lingual term stands. */
export function crossLingualCount({ hashes, counts }: CrossLingualCounts, hash: number): number {
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === hash ? (counts[from] ?? 0) : 0;
}

/** The distinct cross-lingual terms of an article, by number. */
export function namedIn(index: SentenceIndex, article: number): ReadonlySet<number> {
  const { crossLingualTerms, crossLingualStart, firstSentence } = index;
  const from = rowStart(crossLingualStart, rowStart(firstSentence, article));
  return new Set(
    crossLingualTerms.subarray(from, rowStart(crossLingualStart, rowEnd(firstSentence, article))),
  );
}

function countCrossLingual(index: SentenceIndex): CrossLingualCounts {
  const counted = new Map<number, number>();
  for (const article of index.articles.keys())
    for (const hash of namedIn(index, article)) counted.set(hash, (counted.get(hash) ?? 0) + 1);
  const hashes = Uint32Array.from(counted.keys()).sort();
  return { hashes, counts: hashes.map((hash) => counted.get(hash) ?? 0) };
}

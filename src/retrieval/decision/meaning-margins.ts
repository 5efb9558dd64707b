import type { RankedSentence } from './ranking/ranking.ts';

/** Sentences that a reply shows. */
const SHOWN = 3;

/**
 * How near the best sentences are in meaning, by themselves and beside others; all 0 where nothing is known of meanings.
 * @param best the first of `ranked`
 * @param rival the best sentence of another article
 */
export function meaningMargins(
  best: RankedSentence,
  ranked: readonly RankedSentence[],
  rival: RankedSentence | undefined,
) {
  const cosines = ranked.map(cosineOf);
  return {
    cosine: cosineOf(best),
    cosineShown: Math.max(...cosines.slice(0, SHOWN)),
    cosineBehind: Math.max(...cosines) - cosineOf(best),
    cosineAhead: rival ? cosineOf(best) - cosineOf(rival) : 0,
  };
}

function cosineOf({ features }: RankedSentence): number {
  return features.meaning?.cosine ?? 0;
}

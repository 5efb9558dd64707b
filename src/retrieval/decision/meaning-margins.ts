import { SHOWN_SENTENCES } from './local-features.ts';
import type { RankedSentence } from './ranking/ranking.ts';

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
  const nearness = ranked.map(nearnessOf);
  return {
    near: nearnessOf(best),
    nearShown: Math.max(...nearness.slice(0, SHOWN_SENTENCES)),
    nearBehind: Math.max(...nearness) - nearnessOf(best),
    nearAhead: rival ? nearnessOf(best) - nearnessOf(rival) : 0,
  };
}

function nearnessOf({ features }: RankedSentence): number {
  return features.meaning?.near ?? 0;
}

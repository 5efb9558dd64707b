import type { RankedSentence } from './ranking.ts';

/** Sentences that can rival the best one. */
const RIVALS = 12;
/** A lead of the best sentence that stands for "it is the only one". */
const LEAD_ALONE = 3;

/**
 * How far the best sentences stand out from the others, as shares of a softmax over what they are worth.
 * @param ranked best first; at least one
 */
export function scoreMargins(ranked: readonly RankedSentence[]) {
  const best = ranked[0]!.score;
  const chances = ranked.slice(0, RIVALS).map(({ score }) => Math.exp(score - best));
  const all = sum(chances);
  return {
    bestShare: chances[0]! / all,
    firstThreeShare: sum(chances.slice(0, 3)) / all,
    lead: ranked[1] ? best - ranked[1].score : LEAD_ALONE,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

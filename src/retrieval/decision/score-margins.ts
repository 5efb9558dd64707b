import type { RankedSentence } from './ranking/ranking.ts';

/** Sentences that can rival the best one. */
const RIVALS = 12;
/** A lead of the best sentence that stands for "it is the only one". */
const LEAD_ALONE = 3;

/**
 * How far the best sentences stand out from the others, as shares of a softmax over their scores.
 * @param best the first of `ranked`
 */
export function scoreMargins(best: RankedSentence, ranked: readonly RankedSentence[]) {
  const chances = ranked.slice(0, RIVALS).map(({ score }) => Math.exp(score - best.score));
  const all = sum(chances);
  return {
    bestShare: sum(chances.slice(0, 1)) / all,
    firstThreeShare: sum(chances.slice(0, 3)) / all,
    lead: ranked[1] ? best.score - ranked[1].score : LEAD_ALONE,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { CONFIDENCE_WEIGHTS } from '../retrieval/index.ts';
import { foldsByGroup } from './folds.ts';
import { fitLogistic, type LogisticModel, logOdds } from './logistic.ts';
import type { SilenceSample, Situation } from './silence-samples.ts';
import { named } from './vectors.ts';

/** How much all samples of a set in one situation count together. */
const MASS: Readonly<Record<Situation, number>> = {
  present: 700,
  absent: 600,
  removed: 400,
  'near-miss': 100,
  alone: 250,
  'other-alone': 250,
};
/** A question whose answer is there but was not found counts less: to answer it is no lie, only no help. */
const NOT_FOUND = 0.3;
const PENALTY = 3;
const FOLDS = 5;
/**
 * The share of questions without an answer that may be answered all the same. More where the article most like the
 * question stands alone: there is no harder case, and few questions to a single article are of that kind.
 */
const FALSE_ANSWERS = { absent: 0.05, 'other-alone': 0.08 };

/** A fitted confidence, as the data file has it. */
export interface FittedConfidence {
  readonly intercept: number;
  readonly threshold: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** Samples with the log odds that a model fitted without their articles gives them. */
export type JudgedSamples = readonly (SilenceSample & { readonly odds: number })[];

/** Fits the confidence and its threshold. */
export function fitConfidence(samples: readonly SilenceSample[]): {
  fitted: FittedConfidence;
  judged: JudgedSamples;
} {
  const folds = foldsByGroup(samples, ({ group }) => group, FOLDS);
  const judged = folds.flatMap((fold, at) => {
    const model = fitWeighted(folds.filter((_, other) => other !== at).flat());
    return fold.map((sample) => ({ ...sample, odds: logOdds(sample.row, model) }));
  });
  const least = leastOdds(judged, 'absent');
  // An article alone has no rival to be ahead of: its questions are held to a threshold of their own.
  const aloneMore = Math.max(0, leastOdds(judged, 'other-alone') - least);
  const { intercept, weights } = fitWeighted(samples);
  return {
    fitted: {
      intercept: rounded(intercept - least),
      threshold: 0.5,
      weights: Object.fromEntries(
        named(Object.keys(CONFIDENCE_WEIGHTS), weights).map(([name, weight]) => [
          name,
          rounded(name === 'single' ? weight - aloneMore : weight),
        ]),
      ),
    },
    judged: judged.map((sample) => ({
      ...sample,
      odds: sample.odds - least - (sample.situation.endsWith('alone') ? aloneMore : 0),
    })),
  };
}

function fitWeighted(samples: readonly SilenceSample[]): LogisticModel {
  const counts = new Map<string, number>();
  const countOf = ({ set, situation }: SilenceSample) => counts.get(`${set} ${situation}`) ?? 0;
  for (const sample of samples) counts.set(`${sample.set} ${sample.situation}`, countOf(sample) + 1);
  const weighted = samples.map((sample) => {
    const answerable = sample.situation === 'present' || sample.situation === 'alone';
    const missed = answerable && !sample.right ? NOT_FOUND : 1;
    return {
      row: sample.row,
      positive: sample.right,
      weight: (missed * MASS[sample.situation]) / countOf(sample),
    };
  });
  return fitLogistic(weighted, PENALTY);
}

/** The odds below which all but the tolerated share of a situation's samples stay, in Arabic and in the other languages. */
function leastOdds(judged: JudgedSamples, situation: keyof typeof FALSE_ANSWERS): number {
  const inSituation = judged.filter((sample) => sample.situation === situation);
  const arabic = inSituation.filter(({ set }) => set.startsWith('arcd'));
  const others = inSituation.filter(({ set }) => !set.startsWith('arcd'));
  return Math.max(...[arabic, others].map((some) => tolerated(some, FALSE_ANSWERS[situation])));
}

function tolerated(judged: JudgedSamples, share: number): number {
  const odds = judged.map((sample) => sample.odds).sort((a, b) => b - a);
  return odds[Math.floor(odds.length * share)] ?? Number.NEGATIVE_INFINITY;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

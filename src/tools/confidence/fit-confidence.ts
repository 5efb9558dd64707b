import {
  CONFIDENCE_FEATURES,
  type ConfidenceModel,
  type ConfidenceThresholds,
} from '../../retrieval/index.ts';
import { foldsByGroup } from '../folds.ts';
import { type BoostedModel, fitBoosting, oddsOf } from './boosting.ts';
import { type JudgedSample, withWeights } from './sample-weights.ts';
import type { SilenceSample } from './samples/silence-samples.ts';
import { chooseThresholds } from './thresholds.ts';

const OPTIONS = { trees: 160, rate: 0.1, penalty: 5 };
const FOLDS = 5;

/** A fitted model, and how the samples fare that a model was not fitted on. */
export interface FittedConfidence {
  readonly fitted: ConfidenceModel;
  readonly byArticle: readonly JudgedSample[];
  readonly bySet: readonly JudgedSample[];
}

/** Fits the confidence and its thresholds. */
export function fitConfidence(samples: readonly SilenceSample[]): FittedConfidence {
  const weighted = withWeights(samples);
  const byArticle = judged(foldsByGroup(weighted, ({ group }) => group, FOLDS));
  const sets = [...new Set(samples.map(({ set }) => set))];
  const bySet = judged(sets.map((set) => weighted.filter((sample) => sample.set === set)));
  const thresholds: ConfidenceThresholds = chooseThresholds(bySet);
  const { intercept, trees } = fitTrees(weighted);
  const model = { thresholds, intercept: Number(intercept.toPrecision(4)), trees };
  return { fitted: model as unknown as ConfidenceModel, byArticle, bySet };
}

type Weighted = SilenceSample & { readonly weight: number };

function judged(parts: readonly (readonly Weighted[])[]): JudgedSample[] {
  return parts.flatMap((part) => {
    const model = fitTrees(parts.filter((other) => other !== part).flat());
    return part.map((sample) => ({ ...sample, confidence: 1 / (1 + Math.exp(-oddsOf(sample.row, model))) }));
  });
}

function fitTrees(samples: readonly Weighted[]): BoostedModel {
  const rows = samples.map(({ row, right, weight }) => ({ row, weight, positive: right }));
  return fitBoosting(rows, CONFIDENCE_FEATURES, OPTIONS);
}

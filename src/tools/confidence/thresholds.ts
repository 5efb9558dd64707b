import type { ConfidenceThresholds } from '../../retrieval/index.ts';
import type { JudgedSample } from './sample-weights.ts';
import { type Answerability, answerabilityOf } from './samples/situation.ts';

/** Shares of the questions, asked as they stand, that may get what they should not. */
const BOUNDS = { nearMissAnswered: 0.15, absentAnswered: 0.04, answerableNotFound: 0.04 };
const STEP = 0.01;

/**
 * The least confidence to answer at, and the greatest below which nothing is found, within the bounds. Nothing is worse than a
 * sentence that is there under the words "do not say": that bound holds for each set, the others for all together.
 */
export function chooseThresholds(judged: readonly JudgedSample[]): ConfidenceThresholds {
  const plain = judged.filter((sample) => sample.plain);
  const steps = Array.from({ length: Math.round(1 / STEP) }, (_, at) => Number((at * STEP).toFixed(2)));
  const answers = (sort: Answerability, bound: number) => shareAnswered(plain, sort, bound);
  const answered = steps.find(
    (bound) =>
      answers('near-miss', bound) <= BOUNDS.nearMissAnswered &&
      answers('absent', bound) <= BOUNDS.absentAnswered,
  );
  const sets = [...new Set(plain.map(({ set }) => set))].map((set) =>
    plain.filter((other) => other.set === set),
  );
  const notFound = steps.findLast((bound) =>
    sets.every((some) => 1 - shareAbove(some, 'answerable', bound) <= BOUNDS.answerableNotFound),
  );
  return { answered: answered ?? 1, notFound: notFound ?? 0 };
}

/** The weighted share of one sort of samples that are answered from some confidence on. */
export function shareAnswered(judged: readonly JudgedSample[], sort: Answerability, bound: number): number {
  return shareOf(judged, sort, ({ confidence, mayAnswer }) => mayAnswer && confidence >= bound);
}

/** The weighted share of one sort of samples with at least some confidence. */
export function shareAbove(judged: readonly JudgedSample[], sort: Answerability, bound: number): number {
  return shareOf(judged, sort, ({ confidence }) => confidence >= bound);
}

function shareOf(
  judged: readonly JudgedSample[],
  sort: Answerability,
  isCounted: (sample: JudgedSample) => boolean,
): number {
  let [counted, all] = [0, 0];
  for (const sample of judged) {
    if (answerabilityOf(sample) !== sort) continue;
    all += sample.weight;
    if (isCounted(sample)) counted += sample.weight;
  }
  return all > 0 ? counted / all : 0;
}

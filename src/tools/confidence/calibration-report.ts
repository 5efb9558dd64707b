import { expectedCalibrationError } from '../../eval/calibration.ts';
import type { ConfidenceThresholds } from '../../retrieval/index.ts';
import type { JudgedSample } from './sample-weights.ts';
import { shareAbove, shareAnswered } from './thresholds.ts';

/** A line for each set, and one for all: what questions asked as they stand get, and how true the confidence is. */
export function calibrationReport(
  judged: readonly JudgedSample[],
  thresholds: ConfidenceThresholds,
): string[] {
  const plain = judged.filter((sample) => sample.plain);
  const sets = [...new Set(plain.map(({ set }) => set))];
  return [
    ...sets.map((set) =>
      line(
        set,
        plain.filter((sample) => sample.set === set),
        thresholds,
      ),
    ),
    line('all', plain, thresholds),
  ];
}

function line(
  name: string,
  some: readonly JudgedSample[],
  { answered, notFound }: ConfidenceThresholds,
): string {
  const parts = (['answerable', 'near-miss', 'absent'] as const).map((sort) => {
    const [yes, known] = [shareAnswered(some, sort, answered), shareAbove(some, sort, notFound)];
    return `${sort} ${percent(yes)} answered, ${percent(1 - known)} not found`;
  });
  const certain = some.filter(({ confidence, mayAnswer }) => mayAnswer && confidence >= answered);
  const right = total(certain.filter((sample) => sample.right)) / total(certain);
  const error = expectedCalibrationError(some);
  return `${name}: ${parts.join('; ')}; right where answered ${percent(right)}; calibration error ${error.toFixed(3)}`;
}

function total(samples: readonly JudgedSample[]): number {
  return samples.reduce((sum, { weight }) => sum + weight, 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

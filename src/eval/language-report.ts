import { expectedCalibrationError, type ReliabilityBin, reliability } from './calibration.ts';
import type { QuestionOutcome, QuestionSort } from './judge.ts';

/** Figures of one language; shares are per cent, times milliseconds; absent where there was nothing to count. */
export interface LanguageReport {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly hit1?: number;
  readonly hit3?: number;
  readonly hit5?: number;
  readonly mrr10?: number;
  /** Of the answerable ones: answered rightly and wrongly, unsure with and without a right sentence shown, not found. */
  readonly right?: number;
  readonly wrong?: number;
  readonly unsureRight?: number;
  readonly unsureWrong?: number;
  readonly notFound?: number;
  /** Of the unanswerable ones: answered or unsure all the same. */
  readonly unanswerableAnswered?: number;
  readonly unanswerableUnsure?: number;
  /** What was said to each sort of question. */
  readonly said: readonly SaidToSort[];
  /** Confidence against truth, and how far apart they are on average (0 to 1); of what was looked up. */
  readonly reliability: readonly ReliabilityBin[];
  readonly calibrationError: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** What was said to the questions of one sort: shares are per cent. */
export interface SaidToSort {
  readonly sort: QuestionSort;
  readonly questions: number;
  readonly answered: number;
  readonly unsure: number;
  readonly notFound: number;
  /** Questions that were shown a right sentence. */
  readonly rightShown: number;
}

/** The figures of a report that are single numbers. */
export type Figure = Exclude<keyof LanguageReport, 'said' | 'reliability'>;

/** Figures by language, in order of appearance, and over `all`. */
export function reportByLanguage(outcomes: readonly QuestionOutcome[]): Record<string, LanguageReport> {
  const languages = [...new Set(outcomes.map(({ language }) => language))];
  const report = Object.fromEntries(
    languages.map((language) => [
      language,
      measure(outcomes.filter((outcome) => outcome.language === language)),
    ]),
  );
  return languages.length > 1 ? { ...report, all: measure(outcomes) } : report;
}

function measure(outcomes: readonly QuestionOutcome[]): LanguageReport {
  const answerable = outcomes.filter(({ sort }) => sort === 'answerable');
  const unanswerable = outcomes.filter(({ sort }) => sort !== 'answerable');
  const hit = (k: number) => share(answerable, ({ rank }) => rank > 0 && rank <= k);
  const said = (wanted: QuestionOutcome['said'], right: boolean) =>
    share(answerable, (outcome) => outcome.said === wanted && outcome.rightShown === right);
  const forecasts = outcomes
    .filter(({ isForecast }) => isForecast)
    .map(({ confidence, rightForConfidence: right }) => ({ confidence, right }));
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    mrr10: mean(answerable.map(({ rank }) => (rank > 0 && rank <= 10 ? 100 / rank : 0))),
    right: said('answered', true),
    wrong: said('answered', false),
    unsureRight: said('unsure', true),
    unsureWrong: said('unsure', false),
    notFound: share(answerable, (outcome) => outcome.said === 'not-found'),
    unanswerableAnswered: share(unanswerable, (outcome) => outcome.said === 'answered'),
    unanswerableUnsure: share(unanswerable, (outcome) => outcome.said === 'unsure'),
    said: saidBySort(outcomes),
    reliability: reliability(forecasts),
    calibrationError: round(expectedCalibrationError(forecasts)),
    ...times(outcomes),
  };
}

function saidBySort(outcomes: readonly QuestionOutcome[]): SaidToSort[] {
  return (['answerable', 'near-miss', 'absent', 'chit-chat'] as const).flatMap((sort) => {
    const some = outcomes.filter((outcome) => outcome.sort === sort);
    if (some.length === 0) return [];
    const said = (wanted: QuestionOutcome['said']) => share(some, (outcome) => outcome.said === wanted) ?? 0;
    return [
      {
        sort,
        questions: some.length,
        answered: said('answered'),
        unsure: said('unsure'),
        notFound: said('not-found'),
        rightShown: share(some, ({ rightShown }) => rightShown) ?? 0,
      },
    ];
  });
}

function times(outcomes: readonly QuestionOutcome[]): Pick<LanguageReport, 'p50' | 'p95' | 'p99'> {
  const ascending = outcomes.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  const [p50, p95, p99] = [50, 95, 99].map((per) => percentile(ascending, per));
  return { p50: p50!, p95: p95!, p99: p99! };
}

function share(
  outcomes: readonly QuestionOutcome[],
  holds: (outcome: QuestionOutcome) => boolean,
): number | undefined {
  return mean(outcomes.map((outcome) => (holds(outcome) ? 100 : 0)));
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** Nearest-rank percentile of ascending values; 0 for none. */
export function percentile(ascending: readonly number[], per: number): number {
  return round(ascending[Math.max(0, Math.ceil((per / 100) * ascending.length) - 1)] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

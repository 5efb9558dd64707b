import type { QuestionOutcome } from './judge.ts';

/** Figures of one language; shares are per cent, times milliseconds; absent where there was nothing to count. */
export interface LanguageReport {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly hit1?: number;
  readonly hit3?: number;
  readonly hit5?: number;
  readonly mrr10?: number;
  readonly right?: number;
  readonly wrong?: number;
  readonly notFound?: number;
  readonly unanswerableAnswered?: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

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
  const answerable = outcomes.filter(({ unanswerable }) => !unanswerable);
  const unanswerable = outcomes.filter((outcome) => outcome.unanswerable);
  const hit = (k: number) => share(answerable, ({ rank }) => rank > 0 && rank <= k);
  const verdict = (wanted: QuestionOutcome['verdict']) =>
    share(answerable, (outcome) => outcome.verdict === wanted);
  const times = outcomes.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    hit1: hit(1),
    hit3: hit(3),
    hit5: hit(5),
    mrr10: mean(answerable.map(({ rank }) => (rank > 0 && rank <= 10 ? 100 / rank : 0))),
    right: verdict('right'),
    wrong: verdict('wrong'),
    notFound: verdict('not-found'),
    unanswerableAnswered: share(unanswerable, ({ verdict: given }) => given === 'wrong'),
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
  };
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

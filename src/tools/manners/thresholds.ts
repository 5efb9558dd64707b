import type { Guess } from '../../answer/manners/guess/guess.ts';

/** Questions, and how many of them may be taken for small talk, as a share, for each number of unknown words. */
export interface QuestionList {
  readonly said: readonly Guess[];
  readonly mostMistaken: number;
}

/** What is less likely is never taken for small talk, however rare such questions are. */
const LEAST = 0.85;
const STEPS = 100;
/** Messages with as many words that small talk never has, or more, share a threshold. */
const MOST_UNKNOWN = 3;

/** Whether a guess is sure enough to answer with small talk. */
export function isTaken({ probability, unknown }: Guess, thresholds: readonly number[]): boolean {
  return probability >= (thresholds[unknown] ?? thresholds.at(-1) ?? 1);
}

/**
 * Least probabilities of small talk, by the number of unknown words, so that few enough questions of every list are mistaken;
 * they rise with the number.
 * @param lists what was said of questions by classifiers that did not know them
 */
export function fitThresholds(lists: readonly QuestionList[]): number[] {
  const fitted: number[] = [];
  for (let unknown = 0; unknown <= MOST_UNKNOWN; unknown++) {
    let threshold = fitted.at(-1) ?? LEAST;
    const mistaken = (said: readonly Guess[]) =>
      said.filter(
        (each) => Math.min(each.unknown, MOST_UNKNOWN) === unknown && each.probability >= threshold,
      );
    const tooMany = ({ said, mostMistaken }: QuestionList) =>
      mistaken(said).length > said.length * mostMistaken;
    while (threshold < 1 && lists.some(tooMany)) threshold += 1 / STEPS;
    fitted.push(Number(threshold.toFixed(2)));
  }
  return fitted;
}

import type { SilenceSample } from './samples/silence-samples.ts';
import { type Answerability, answerabilityOf, type Situation } from './samples/situation.ts';

/** A sample with the confidence that a model gives it that was fitted without its articles, or without its set. */
export type JudgedSample = SilenceSample & { readonly weight: number; readonly confidence: number };

/** What questions are taken to be: half have an answer, a quarter nearly have one, a quarter are of something else. */
const MIXTURE: Readonly<Record<Answerability, number>> = { answerable: 0.5, 'near-miss': 0.25, absent: 0.25 };
/** A word swapped for another at random makes harder questions than people ask: they count less than missing sentences. */
const SWAPPED = 0.5;
/** All samples of a set count as many. */
const MASS = 4000;

/** Weighs samples so that sets count alike, in each the three sorts as in the mixture, and in each of these its situations. */
export function withWeights<Sample extends SilenceSample>(
  samples: readonly Sample[],
): (Sample & { readonly weight: number })[] {
  const counts = new Map<string, number>();
  const add = (key: string, amount: number) => counts.set(key, (counts.get(key) ?? 0) + amount);
  for (const sample of samples) add(cellOf(sample), 1);
  const shares = new Map<string, number>();
  for (const cell of counts.keys()) {
    const [set, situation] = cell.split(' ') as [string, Situation];
    const key = `${set} ${answerabilityOf({ situation })}`;
    shares.set(key, (shares.get(key) ?? 0) + shareOf(situation));
  }
  return samples.map((sample) => {
    const sort = answerabilityOf(sample);
    const share = shareOf(sample.situation) / shares.get(`${sample.set} ${sort}`)!;
    return { ...sample, weight: (MASS * MIXTURE[sort] * share) / counts.get(cellOf(sample))! };
  });
}

function cellOf({ set, situation }: SilenceSample): string {
  return `${set} ${situation}`;
}

function shareOf(situation: Situation): number {
  return situation.endsWith('swapped') ? SWAPPED : 1;
}

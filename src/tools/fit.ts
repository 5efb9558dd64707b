import path from 'node:path';
import { weightsOf } from './feature-vector.ts';
import { fitConfidence, type JudgedSamples } from './fit-confidence.ts';
import { crossValidate, fitRanking, listsOf } from './fit-ranking.ts';
import { type QuestionSet, readSet } from './samples.ts';
import { silenceSamples } from './silence-samples.ts';

/** The sets to fit to, in pairs: the articles of each hold nothing on the questions of the other. */
const PAIRS = [
  ['arcd-train', 'arcd-test'],
  ['wiki-vi', 'wiki-en'],
] as const;

/** What can be fitted; the confidence builds on the ranking. */
export type Fittable = 'ranking' | 'confidence';

/** Fitted constants, and what they reach on articles that they were not fitted on, a line for each set. */
export interface Fit {
  readonly report: readonly string[];
  readonly constants: object;
}

/** Fits the ranking or the confidence to the sets below a folder. */
export async function fitToSets(what: Fittable, directory: string): Promise<Fit> {
  const pairs = await Promise.all(
    PAIRS.map(
      async ([one, other]) =>
        [await readSet(path.join(directory, one)), await readSet(path.join(directory, other))] as const,
    ),
  );
  return what === 'ranking' ? rankingFit(pairs.flat()) : confidenceFit(pairs);
}

function rankingFit(sets: readonly QuestionSet[]): Fit {
  const listed = sets.map((set) => ({ name: set.name, lists: listsOf(set) }));
  const report = crossValidate(listed).map(
    ({ name, first, three }) => `${name}: first ${percent(first)}, first three ${percent(three)}`,
  );
  return { report, constants: weightsOf(fitRanking(listed.flatMap(({ lists }) => lists))) };
}

function confidenceFit(pairs: readonly (readonly [QuestionSet, QuestionSet])[]): Fit {
  const samples = pairs.flatMap(([one, other]) => [
    ...silenceSamples(one, other),
    ...silenceSamples(other, one),
  ]);
  const { fitted, judged } = fitConfidence(samples);
  return { report: summary(judged), constants: fitted };
}

/** For each set and situation, the shares answered, and answered with a right sentence among three. */
function summary(judged: JudgedSamples): string[] {
  const groups = new Map<string, JudgedSamples[number][]>();
  for (const sample of judged) {
    const key = `${sample.set} ${sample.situation}`;
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  return [...groups].sort().map(([key, samples]) => {
    const answered = samples.filter(({ odds }) => odds >= 0);
    const right = answered.filter((sample) => sample.right).length;
    return `${key}: answered ${percent(answered.length / samples.length)}, rightly ${percent(right / samples.length)}`;
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

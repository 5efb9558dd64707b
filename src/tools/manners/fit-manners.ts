import { type Guess, guess } from '../../answer/manners/guess/guess.ts';
import { hashString } from '../../text/unicode/hash.ts';
import { encodeClassifier } from './encode.ts';
import { type MannerSample, realQuestions, writtenSamples } from './samples.ts';
import { fitThresholds, isTaken } from './thresholds.ts';
import { trainClassifier } from './train.ts';

/** A sample with what a classifier says that was fitted without it. */
interface Judged {
  readonly sample: MannerSample;
  readonly said: Guess;
}

const FOLDS = 5;
/** Real questions of all sets together that may be taken for small talk, for each of four numbers of unknown words. */
const MOST_REAL = 0.002;
/** The same of the questions that were written to be hard to tell from small talk. */
const MOST_WRITTEN = 0.03;

/**
 * Fits the classifier of small talk to what was written for it and to the real questions of sets, and says how often it is wrong
 * on sets, and on templates, that it was not fitted on.
 * @param sets folders; those of one inner list hold the same questions, or kindred ones
 */
export async function fitManners(directory: string, sets: readonly (readonly string[])[]) {
  const written = await writtenSamples();
  const real = await realQuestions(directory, sets.flat());
  const bySet = sets.flatMap((kindred) =>
    judge([...written, ...real], ({ set }) => kindred.includes(set ?? '')),
  );
  const byTemplate = Array.from({ length: FOLDS }, (_, fold) =>
    judge([...written, ...real], ({ set, group }) => !set && hashString(group) % FOLDS === fold),
  ).flat();
  const asked = byTemplate.filter(({ sample }) => sample.kind === 'question');
  const thresholds = fitThresholds([listed(asked, MOST_WRITTEN), listed(bySet, MOST_REAL)]);
  const report = [
    'Real questions taken for small talk, fitted without the set:',
    ...sets.flat().map((set) =>
      line(
        set,
        bySet.filter(({ sample }) => sample.set === set),
        thresholds,
      ),
    ),
    'Fitted without the template:',
    line('questions', asked, thresholds),
    line(
      'small talk',
      byTemplate.filter(({ sample }) => sample.kind !== 'question'),
      thresholds,
    ),
  ];
  const { weights, known } = trainClassifier([...written, ...real]);
  const rows = new Set([...known.keys()].filter((row) => known[row] === 1));
  return { report, constants: encodeClassifier(weights, rows, thresholds) };
}

/** What a classifier fitted to the other samples says of those left out. */
function judge(samples: readonly MannerSample[], isLeftOut: (sample: MannerSample) => boolean): Judged[] {
  const trained = trainClassifier(samples.filter((sample) => !isLeftOut(sample)));
  const { weights, known } = trained;
  return samples
    .filter(isLeftOut)
    .map((sample) => ({ sample, said: guess(sample.text, { weights, known }) }));
}

function listed(judged: readonly Judged[], mostMistaken: number) {
  return { said: judged.map(({ said }) => said), mostMistaken };
}

function line(name: string, judged: readonly Judged[], thresholds: readonly number[]): string {
  const taken = judged.filter(({ said }) => isTaken(said, thresholds));
  const right = taken.filter(({ sample, said }) => sample.kind === said.kind);
  const share = (count: number) => `${((100 * count) / judged.length).toFixed(2)} %`;
  return `${name}: ${judged.length}, taken for small talk ${share(taken.length)}, of the right kind ${share(right.length)}`;
}

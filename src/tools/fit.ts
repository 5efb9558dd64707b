import path from 'node:path';
import { reliability } from '../eval/calibration.ts';
import { fitBody } from './body/fit-body.ts';
import { calibrationReport } from './confidence/calibration-report.ts';
import { fitConfidence } from './confidence/fit-confidence.ts';
import { reliabilityPlot } from './confidence/reliability-plot.ts';
import { silenceSamples } from './confidence/samples/silence-samples.ts';
import { weightsOf } from './feature-vector.ts';
import { crossValidate, fitRanking, type Hits, leaveSetOut, listsOf } from './fit-ranking.ts';
import { fitManners } from './manners/fit-manners.ts';
import { type QuestionSet, readSet } from './samples.ts';

/** The sets to fit to, in pairs: the articles of each hold nothing on the questions of the other. */
const PAIRS = [
  ['arcd-train', 'arcd-test'],
  ['wiki-vi', 'wiki-en'],
] as const;

const BY_ARTICLE = 'Fitted without the articles of a fold:';
const BY_SET = 'Fitted without the set:';

/** Folders of real questions; those of one list are kindred. */
const REAL_QUESTIONS = [['arcd-train'], ['arcd-test'], ['wiki-vi', 'wiki-en', 'hue']] as const;

/** What can be fitted; the confidence builds on the ranking. */
export type Fittable = 'ranking' | 'confidence' | 'manners' | 'body';

/** Fitted constants, and what they reach on articles that they were not fitted on, a line for each set. */
export interface Fit {
  readonly report: readonly string[];
  readonly constants: object;
  /** An SVG picture of how true the confidence is, on sets that it was not fitted on. */
  readonly plot?: string;
}

/** Fits the ranking, the confidence, the classifier of small talk or that of pages' paragraphs to the sets below a folder. */
export async function fitToSets(what: Fittable, directory: string): Promise<Fit> {
  if (what === 'manners') return fitManners(directory, REAL_QUESTIONS);
  if (what === 'body') return fitBody(directory);
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
  const lines = (hits: readonly Hits[]) =>
    hits.map(({ name, first, three }) => `${name}: first ${percent(first)}, first three ${percent(three)}`);
  const report = [BY_ARTICLE, ...lines(crossValidate(listed)), BY_SET, ...lines(leaveSetOut(listed))];
  return { report, constants: weightsOf(fitRanking(listed.flatMap(({ lists }) => lists))) };
}

function confidenceFit(pairs: readonly (readonly [QuestionSet, QuestionSet])[]): Fit {
  const samples = pairs.flatMap(([one, other]) => [
    ...silenceSamples(one, other),
    ...silenceSamples(other, one),
  ]);
  const { fitted, byArticle, bySet } = fitConfidence(samples);
  const { thresholds } = fitted;
  const report = [
    BY_ARTICLE,
    ...calibrationReport(byArticle, thresholds),
    BY_SET,
    ...calibrationReport(bySet, thresholds),
  ];
  const plot = reliabilityPlot(reliability(bySet), 'Confidence on sets that it was not fitted on');
  return { report, constants: fitted, plot };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

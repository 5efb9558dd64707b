import path from 'node:path';
import { reliability } from '../eval/calibration.ts';
import { RANKING_WEIGHTS } from '../retrieval/index.ts';
import { fitBody } from './body/fit-body.ts';
import { calibrationReport } from './confidence/calibration-report.ts';
import { fitConfidence } from './confidence/fit-confidence.ts';
import { reliabilityPlot } from './confidence/reliability-plot.ts';
import { type SilenceSample, silenceSamples } from './confidence/samples/silence-samples.ts';
import { fitManners } from './manners/fit-manners.ts';
import type { VectorsOfSets } from './meaning/set-vectors.ts';
import { weightsOf } from './ranking/feature-vector.ts';
import { crossValidate, fitRanking, type Hits, leaveSetOut } from './ranking/fit-ranking.ts';
import { listsOf } from './ranking/lists.ts';
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

/** A file of fitted constants: `ranking` and `confidence` have one more of their own for sentences that are ranked by meaning too. */
export type ConstantsFile = Fittable | 'ranking-trees' | 'confidence-meaning';

/** Fitted constants, and what they reach on articles that they were not fitted on, a line for each set. */
export interface Fit {
  readonly report: readonly string[];
  readonly constants: Readonly<Partial<Record<ConstantsFile, object>>>;
  /** An SVG picture of how true the confidence is, on sets that it was not fitted on. */
  readonly plot?: string;
}

/**
 * Fits the ranking, the confidence, the classifier of small talk or that of pages' paragraphs to the sets below a folder.
 * @param meaning gets the vectors, where ranking or confidence are to be fitted with meaning; without, they are fitted to words alone
 */
export async function fitToSets(what: Fittable, directory: string, meaning?: VectorsOfSets): Promise<Fit> {
  if (what === 'manners') return of('manners', await fitManners(directory, REAL_QUESTIONS));
  if (what === 'body') return of('body', await fitBody(directory));
  const pairs = await Promise.all(
    PAIRS.map(
      async ([one, other]) =>
        [
          await readSet(path.join(directory, one), meaning),
          await readSet(path.join(directory, other), meaning),
        ] as const,
    ),
  );
  return what === 'ranking' ? rankingFit(pairs.flat()) : confidenceFit(pairs);
}

function rankingFit(sets: readonly QuestionSet[]): Fit {
  const listed = sets.map((set) => ({ name: set.name, lists: listsOf(set) }));
  const lines = (hits: readonly Hits[]) =>
    hits.map(({ name, first, three }) => `${name}: first ${percent(first)}, first three ${percent(three)}`);
  const report = [BY_ARTICLE, ...lines(crossValidate(listed)), BY_SET, ...lines(leaveSetOut(listed))];
  const basis = sets.some(({ vectors }) => vectors) ? 'meaning' : 'words';
  const { weights, trees } = fitRanking(listed.flatMap(({ lists }) => lists));
  const ranking = { ...RANKING_WEIGHTS, [basis]: weightsOf(weights, basis) };
  return { report, constants: { ranking, ...(basis === 'meaning' && { 'ranking-trees': trees }) } };
}

/** What has one file of constants. */
function of(what: Fittable, fit: Omit<Fit, 'constants'> & { readonly constants: object }): Fit {
  return { ...fit, constants: { [what]: fit.constants } };
}

async function confidenceFit(pairs: readonly (readonly [QuestionSet, QuestionSet])[]): Promise<Fit> {
  const samples: SilenceSample[] = [];
  for (const [one, other] of pairs)
    samples.push(...(await silenceSamples(one, other)), ...(await silenceSamples(other, one)));
  const { fitted, byArticle, bySet } = fitConfidence(samples);
  const { thresholds } = fitted;
  const report = [
    BY_ARTICLE,
    ...calibrationReport(byArticle, thresholds),
    BY_SET,
    ...calibrationReport(bySet, thresholds),
  ];
  if (pairs.flat().some(({ vectors }) => vectors))
    return { report, constants: { 'confidence-meaning': fitted } };
  const plot = reliabilityPlot(reliability(bySet), 'Confidence on sets that it was not fitted on');
  return { report, constants: { confidence: fitted }, plot };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

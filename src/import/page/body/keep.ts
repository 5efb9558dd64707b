import { sumOfTrees, type Tree } from '../../../trees.ts';
import model from './data/model.json' with { type: 'json' };
import type { FeaturedParagraph } from './features/features.ts';

/** What tells which paragraphs belong to an article: the logarithm of the odds is the intercept and all trees' values. */
export interface BodyModel {
  readonly intercept: number;
  readonly trees: readonly Tree[];
}

/** The model that is shipped (`npm run fit -- body DIR`). */
export const BODY_MODEL = model as unknown as BodyModel;

/** Lists of so many items and more are judged as a whole, too. */
const LIST = 3;
/** Rows of a table stand or fall together; a figure without the others says little, so doubt speaks for them. */
const FOR_TABLES = 1;
/** Captions are told from what surrounds an article, not from its text: the model would drop nearly all. */
const CAPTION = { leastOdds: -3, letters: 20, names: 3, before: 2 };

/** A paragraph that is taken for the article's. */
export interface KeptParagraph extends FeaturedParagraph {
  /** Logarithm of the odds that it is. */
  readonly odds: number;
}

/** The paragraphs that belong to the article; where none seems to, those that Readability takes for one. */
export function keptParagraphs(
  paragraphs: readonly FeaturedParagraph[],
  { intercept, trees }: BodyModel,
): KeptParagraph[] {
  const own = paragraphs.map(({ features }) => intercept + sumOfTrees(trees, features));
  const odds = together(paragraphs, together(paragraphs, own, 'in li', listed), 'is tr', tabled);
  const [first, last] = [odds.findIndex(isKept), odds.findLastIndex(isKept)];
  const judged = paragraphs.map((paragraph, at) => ({ ...paragraph, odds: odds[at] ?? 0 }));
  if (first < 0) return judged.filter(inReaderView);
  return judged.filter((paragraph, at) => {
    const among = at >= first - CAPTION.before && at <= last;
    return isKept(paragraph.odds) || (among && isCaption(paragraph) && paragraph.odds > CAPTION.leastOdds);
  });
}

function inReaderView({ features }: FeaturedParagraph): boolean {
  return features.reader === 1;
}

function isKept(odds: number): boolean {
  return odds >= 0;
}

function isCaption(paragraph: FeaturedParagraph): boolean {
  const { features, text } = paragraph;
  const captioned = features['in figure'] === 1 || (features['named caption'] ?? 0) <= CAPTION.names;
  return captioned && inReaderView(paragraph) && features.repeated === 0 && text.length >= CAPTION.letters;
}

/** Judges runs of neighbouring paragraphs of one kind together. */
function together(
  paragraphs: readonly FeaturedParagraph[],
  odds: readonly number[],
  kind: string,
  judge: (run: readonly number[]) => readonly number[],
): number[] {
  const judged: number[] = [];
  let run: number[] = [];
  const close = () => {
    for (const value of judge(run)) judged.push(value);
    run = [];
  };
  for (const [at, { features }] of paragraphs.entries()) {
    if (features[kind] === 1) run.push(odds[at] ?? 0);
    else {
      close();
      judged.push(odds[at] ?? 0);
    }
  }
  close();
  return judged;
}

function listed(run: readonly number[]): readonly number[] {
  return run.length < LIST ? run : run.map((odds) => (odds + mean(run)) / 2);
}

function tabled(run: readonly number[]): readonly number[] {
  return run.map(() => mean(run) + FOR_TABLES);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import { addScaled, dot } from '../vectors.ts';
import { minimise } from './minimise.ts';
import { scaleOf, standardise, unscale } from './standardise.ts';

/** The sentences found for one question, each with its features and whether it holds an answer. */
export interface RankedList {
  readonly group: string;
  readonly sentences: readonly JudgedRow[];
}

/** The features of a sentence, and whether it holds an answer. */
export interface JudgedRow {
  readonly row: Float64Array;
  readonly right: boolean;
}

const STEPS = 250;

/**
 * Fits a linear ranking by listwise softmax: the chance that a right sentence is drawn from its list is made as great as
 * may be, with a penalty on the squared weights of standardised columns.
 */
export function fitListwise(lists: readonly RankedList[], penalty: number): Float64Array {
  const usable = lists
    .map(({ sentences }) => sentences)
    .filter((sentences) => sentences.some(({ right }) => right) && sentences.some(({ right }) => !right));
  const scale = scaleOf(usable.flat().map(({ row }) => row));
  const scaled = usable.map((sentences) =>
    sentences.map(({ row, right }) => ({ row: standardise(row, scale), right })),
  );
  const weights = minimise(
    (point, gradient) => {
      for (const sentences of scaled) addSlope(sentences, point, gradient);
      addScaled(gradient, 2 * penalty, point);
    },
    scale.mean.length,
    STEPS,
  );
  return unscale(weights, scale).weights;
}

function addSlope(sentences: readonly JudgedRow[], weights: Float64Array, gradient: Float64Array): void {
  const scored = sentences.map(({ row, right }) => ({ row, right, score: dot(row, weights) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const drawn = scored.map(({ row, right, score }) => ({ row, right, odds: Math.exp(score - highest) }));
  const all = drawn.reduce((sum, { odds }) => sum + odds, 0);
  const good = drawn.reduce((sum, { right, odds }) => sum + (right ? odds : 0), 0);
  for (const { row, right, odds } of drawn) addScaled(gradient, odds / all - (right ? odds / good : 0), row);
}

import type { MannerKind } from '../kinds.ts';
import { countUnknown, featureRows, plainWords } from './features.ts';
import { type Classifier, fittedClassifier, GUESSED_KINDS } from './model.ts';

/** What a message seems to be. */
export interface Guess {
  /** The likeliest kind of small talk. */
  readonly kind: MannerKind;
  /** Probability that it is small talk of any kind. */
  readonly probability: number;
  /** How many of its words small talk never has. */
  readonly unknown: number;
}

/** Numbers alone may be a year or a date that is asked about. */
const WORD = /\p{L}/u;
const QUESTION = GUESSED_KINDS.length - 1;

/**
 * The kind of small talk a message is, where it is likely enough; undefined for what may be a question.
 * @param forms the words of the message
 */
export function guessManner(text: string, forms: readonly string[]): MannerKind | undefined {
  if (!WORD.test(text)) return undefined;
  const { kind, probability, unknown } = guess(text, fittedClassifier, forms);
  const { thresholds } = fittedClassifier;
  return probability >= (thresholds[unknown] ?? thresholds.at(-1) ?? 1) ? kind : undefined;
}

/**
 * What a message seems to be, by a linear classifier over its words and letters.
 * @param forms the words of the message, where they are known already
 */
export function guess(
  text: string,
  { weights, known, weighted }: Pick<Classifier, 'weights' | 'known'> & Partial<Classifier>,
  forms?: readonly string[],
): Guess {
  const words = plainWords(text, forms);
  const unknown = countUnknown(words, known);
  const shares = probabilities(featureRows(words, unknown), weights, GUESSED_KINDS.length, weighted);
  let best = 0;
  for (let at = 1; at < QUESTION; at++) if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
  return { kind: GUESSED_KINDS[best] as MannerKind, probability: 1 - (shares[QUESTION] ?? 0), unknown };
}

/**
 * How likely each class is, by the sum of the weights of the features; longer messages have no louder voice.
 * @param rows numbers of the features
 * @param weights those of one feature in a row
 * @param weighted 0 for rows that have none, where that is known: far away in memory, they need no look
 */
export function probabilities(
  rows: readonly number[],
  weights: Float32Array,
  classes: number,
  weighted?: Uint8Array,
): Float64Array {
  const shares = new Float64Array(classes);
  for (const row of rows) {
    if (weighted?.[row] === 0) continue;
    for (let at = 0, place = row * classes; at < classes; at++, place++)
      shares[at] = (shares[at] ?? 0) + (weights[place] ?? 0);
  }
  const scale = 1 / Math.sqrt(rows.length);
  const most = Math.max(...shares);
  const odds = shares.map((score) => Math.exp((score - most) * scale));
  const sum = odds.reduce((total, each) => total + each, 0);
  return odds.map((each) => each / sum);
}

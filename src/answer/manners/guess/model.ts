import { MANNER_KINDS } from '../kinds.ts';
import data from './data/classifier.json' with { type: 'json' };
import { ROWS } from './features.ts';

/** What a message may be taken for: small talk of a kind, or a question for the articles. */
export const GUESSED_KINDS = [...MANNER_KINDS, 'question'] as const;

/** What a message may be taken for. */
export type GuessedKind = (typeof GUESSED_KINDS)[number];

/** A fitted classifier as its data file holds it. */
export interface ClassifierData {
  /** What a weight of one step is worth. */
  readonly step: number;
  /** The weights of each kind: steps from row to row and steps of weight, in turn, as bytes in Base64. */
  readonly weights: Readonly<Record<string, string>>;
  /** The rows of words that small talk has, as steps from one to the next. */
  readonly known: string;
  /** Least probability of small talk to take a message for it, by the number of its words that small talk never has. */
  readonly thresholds: readonly number[];
}

/** A classifier ready for use. */
export interface Classifier {
  /** The weights of each feature in a row. */
  readonly weights: Float32Array;
  readonly known: Uint8Array;
  /** 1 for each row that has any weight. */
  readonly weighted: Uint8Array;
  readonly thresholds: readonly number[];
}

/** Weights are between -127 and 127 steps. */
export const MOST_STEPS = 127;

/** Reads a classifier from its data. */
export function readClassifier({ step, weights, known, thresholds }: ClassifierData): Classifier {
  const kinds = GUESSED_KINDS.length;
  const read: Classifier = {
    weights: new Float32Array(ROWS * kinds),
    known: new Uint8Array(ROWS),
    weighted: new Uint8Array(ROWS),
    thresholds,
  };
  for (const [at, kind] of GUESSED_KINDS.entries()) {
    const bytes = Buffer.from(weights[kind] ?? '', 'base64');
    let row = -1;
    for (let place = 0; place < bytes.length; ) {
      for (; bytes[place] === 255; place++) row += 255;
      row += bytes[place++]!;
      read.weighted[row] = 1;
      read.weights[row * kinds + at] = bytes.readInt8(place++) * step;
    }
  }
  let row = -1;
  for (const byte of Buffer.from(known, 'base64')) {
    row += byte;
    if (byte < 255) read.known[row] = 1;
  }
  return read;
}

/** The classifier that `npm run fit -- manners` fitted. */
export const fittedClassifier: Classifier = readClassifier(data);

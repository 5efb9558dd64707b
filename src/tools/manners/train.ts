import {
  countUnknown,
  featureRows,
  plainWords,
  ROWS,
  rowOfWord,
} from '../../answer/manners/guess/features.ts';
import { GUESSED_KINDS } from '../../answer/manners/guess/model.ts';
import { fitLogistic, prune } from './logistic.ts';
import type { MannerSample } from './samples.ts';

/** A classifier that was fitted just now. */
export interface TrainedClassifier {
  readonly weights: Float32Array;
  readonly known: Uint8Array;
}

const OPTIONS = { classes: GUESSED_KINDS.length, rows: ROWS, rounds: 8, rate: 0.15, penalty: 1e-4 };
/** Weights that are kept; the rest hardly tells anything apart, and would make the data file large. */
const MOST_WEIGHTS = 140_000;
/** Those that are kept make up for what is gone. */
const ROUNDS_AFTER = 5;
/** Words that so many times more groups of questions have are words of questions. */
const MOST_OFTEN_ASKED = 1;
/** A word of one group alone is as new to the classifier as any that it has never seen. */
const LEAST_GROUPS = 2;

/** Fits a classifier to samples. */
export function trainClassifier(samples: readonly MannerSample[]): TrainedClassifier {
  const known = knownRows(samples);
  const labelled = samples.map(({ text, kind }) => {
    const words = plainWords(text);
    return { rows: featureRows(words, countUnknown(words, known)), label: GUESSED_KINDS.indexOf(kind) };
  });
  const pruned = prune(fitLogistic(labelled, OPTIONS), MOST_WEIGHTS);
  return { weights: fitLogistic(labelled, { ...OPTIONS, rounds: ROUNDS_AFTER }, pruned), known };
}

/** Marks the rows of words that small talk has, and has not far less often than questions. */
function knownRows(samples: readonly MannerSample[]): Uint8Array {
  const inTalk = groupsOfWords(samples.filter(({ kind }) => kind !== 'question'));
  const inQuestions = groupsOfWords(samples.filter(({ kind }) => kind === 'question'));
  const known = new Uint8Array(ROWS);
  for (const [plain, { size }] of inTalk) {
    const asked = inQuestions.get(plain)?.size ?? 0;
    if (size >= LEAST_GROUPS && asked <= size * MOST_OFTEN_ASKED) known[rowOfWord(plain)] = 1;
  }
  return known;
}

/** The groups of samples that have each word. */
function groupsOfWords(samples: readonly MannerSample[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { text, group } of samples) {
    for (const { plain } of plainWords(text)) groups.set(plain, (groups.get(plain) ?? new Set()).add(group));
  }
  return groups;
}

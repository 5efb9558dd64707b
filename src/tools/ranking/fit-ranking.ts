import { comparedRows } from '../../retrieval/index.ts';
import { sumOfTrees, type Tree } from '../../trees.ts';
import { foldsByGroup } from '../folds.ts';
import { dot } from '../vectors.ts';
import { fitComparison, type ScoredList } from './fit-comparison.ts';
import type { FoundList, ListedSet } from './lists.ts';
import { fitListwise } from './listwise.ts';

const PENALTY = 10;
const FOLDS = 5;

/** Shares of a set's questions with a right sentence first, and among the first three. */
export interface Hits {
  readonly name: string;
  readonly first: number;
  readonly three: number;
}

/** Weights of the features, and the trees that compare sentences; none where they are ranked by words alone. */
export interface FittedRanking {
  readonly weights: Float64Array;
  readonly trees: readonly Tree[];
}

/** Fits the ranking to all lists. */
export function fitRanking(lists: readonly FoundList[]): FittedRanking {
  const weights = fitListwise(lists, PENALTY);
  const byMeaning = lists.some(({ sentences }) => sentences[0]?.features.meaning);
  return { weights, trees: byMeaning ? fitComparison(lists.map((list) => scored(list, weights))) : [] };
}

/** What the ranking reaches on articles that it was not fitted on, set by set. */
export function crossValidate(sets: readonly ListedSet[]): Hits[] {
  const tested = sets.map(({ name, lists }) => ({
    name,
    folds: foldsByGroup(lists, ({ group }) => group, FOLDS),
    ranks: [] as number[],
  }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = tested.flatMap(({ folds }) => folds.filter((_, at) => at !== fold).flat());
    const fitted = fitRanking(others);
    for (const { folds, ranks } of tested) {
      for (const list of folds[fold] ?? []) ranks.push(rankOfRight(list, fitted));
    }
  }
  return tested.map(({ name, ranks }) => hits(name, ranks));
}

/** What the ranking reaches on each set, fitted to the others only: what to expect of articles from elsewhere. */
export function leaveSetOut(sets: readonly ListedSet[]): Hits[] {
  return sets.map(({ name, lists }) => {
    const fitted = fitRanking(sets.filter((other) => other.name !== name).flatMap((other) => other.lists));
    return hits(
      name,
      lists.map((list) => rankOfRight(list, fitted)),
    );
  });
}

function scored({ sentences }: FoundList, weights: Float64Array): ScoredList {
  return {
    features: sentences.map(({ features }) => features),
    scores: sentences.map(({ row }) => dot(row, weights)),
    right: sentences.map(({ right }) => right),
  };
}

function hits(name: string, ranks: readonly number[]): Hits {
  return { name, first: shareBelow(1, ranks), three: shareBelow(3, ranks) };
}

function shareBelow(bound: number, ranks: readonly number[]): number {
  return ranks.filter((rank) => rank < bound).length / ranks.length;
}

/** Counted from 0; infinite when no right sentence is in the list. */
function rankOfRight(list: FoundList, { weights, trees }: FittedRanking): number {
  const { features, scores, right } = scored(list, weights);
  const compared = trees.length > 0 ? comparedRows(features, scores) : [];
  const ranked = scores
    .map((score, at) => ({ right: right[at], score: score + sumOfTrees(trees, compared[at] ?? {}) }))
    .sort((a, b) => b.score - a.score);
  const rank = ranked.findIndex((sentence) => sentence.right);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

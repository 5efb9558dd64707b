import { findSentences, rank, withSession } from '../retrieval/index.ts';
import { vectorOf } from './feature-vector.ts';
import { foldsByGroup } from './folds.ts';
import { fitListwise, type RankedList } from './listwise.ts';
import { answers, asked, groupOf, type QuestionSet } from './samples.ts';
import { dot } from './vectors.ts';

/** Sentences of a list that the fit looks at: the best by the weights in use, which the rest don't come near. */
const LONGEST_LIST = 40;
const PENALTY = 10;
const FOLDS = 5;

/** Shares of a set's questions with a right sentence first, and among the first three. */
export interface Hits {
  readonly name: string;
  readonly first: number;
  readonly three: number;
}

/** The lists of a set. */
export interface ListedSet {
  readonly name: string;
  readonly lists: readonly RankedList[];
}

/** The list of every question of a set. */
export function listsOf(set: QuestionSet): RankedList[] {
  return set.questions.map((question) =>
    withSession(asked(question), set.engine, (session) => {
      const found = rank(findSentences(session, set.engine)).slice(0, LONGEST_LIST);
      return {
        group: groupOf(question),
        sentences: found.map((sentence) => ({
          row: vectorOf(sentence.features),
          right: answers(set, question, sentence),
        })),
      };
    }),
  );
}

/** Fits the ranking to all lists. */
export function fitRanking(lists: readonly RankedList[]): Float64Array {
  return fitListwise(lists, PENALTY);
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
    const weights = fitRanking(others);
    for (const { folds, ranks } of tested) {
      for (const list of folds[fold] ?? []) ranks.push(rankOfRight(list, weights));
    }
  }
  return tested.map(({ name, ranks }) => hits(name, ranks));
}

/** What the ranking reaches on each set, fitted to the others only: what to expect of articles from elsewhere. */
export function leaveSetOut(sets: readonly ListedSet[]): Hits[] {
  return sets.map(({ name, lists }) => {
    const weights = fitRanking(sets.filter((other) => other.name !== name).flatMap((other) => other.lists));
    return hits(
      name,
      lists.map((list) => rankOfRight(list, weights)),
    );
  });
}

function hits(name: string, ranks: readonly number[]): Hits {
  return { name, first: shareBelow(1, ranks), three: shareBelow(3, ranks) };
}

function shareBelow(bound: number, ranks: readonly number[]): number {
  return ranks.filter((rank) => rank < bound).length / ranks.length;
}

/** Counted from 0; infinite when no right sentence is in the list. */
function rankOfRight({ sentences }: RankedList, weights: Float64Array): number {
  const ranked = sentences
    .map(({ row, right }) => ({ right, score: dot(row, weights) }))
    .sort((a, b) => b.score - a.score);
  const rank = ranked.findIndex(({ right }) => right);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

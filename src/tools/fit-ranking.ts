import { findSentences, rank, withSession } from '../retrieval/index.ts';
import { vectorOf } from './feature-vector.ts';
import { foldsByGroup } from './folds.ts';
import { dot, fitListwise, type RankedList } from './listwise.ts';
import { answers, asked, type QuestionSet } from './samples.ts';

/** Sentences of a list that the fit looks at: the best by the weights in use, which the rest don't come near. */
const LONGEST_LIST = 40;
const PENALTY = 10;
const FOLDS = 5;

/** Shares of questions with a right sentence first, and among the first three. */
export interface Hits {
  readonly first: number;
  readonly three: number;
}

/** The list of every question of a set. */
export function listsOf(set: QuestionSet): RankedList[] {
  return set.questions.map((question) =>
    withSession(asked(question), set.engine, (session) => {
      const found = rank(findSentences(session, set.engine)).slice(0, LONGEST_LIST);
      return {
        // The parallel sets hold the same articles under the same numbers: they must not be split.
        group: question.articleId.replace(/^\D+/, ''),
        rows: found.map(({ features }) => vectorOf(features)),
        right: found.map(({ sentence, article }) => answers(set, question, sentence, article)),
      };
    }),
  );
}

/** Fits the ranking to all lists. */
export function fitRanking(lists: readonly RankedList[]): Float64Array {
  return fitListwise(lists, PENALTY);
}

/** What the ranking reaches on articles that it was not fitted on, set by set. */
export function crossValidate(sets: readonly (readonly RankedList[])[]): Hits[] {
  const parts = sets.map((lists) => foldsByGroup(lists, ({ group }) => group, FOLDS));
  const tested = sets.map(() => ({ first: 0, three: 0 }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitRanking(parts.flatMap((folds) => folds.filter((_, at) => at !== fold).flat()));
    for (const [set, folds] of parts.entries()) {
      for (const list of folds[fold]!) {
        const rank = rankOfRight(list, weights);
        if (rank === 0) tested[set]!.first++;
        if (rank < 3) tested[set]!.three++;
      }
    }
  }
  return tested.map(({ first, three }, set) => ({
    first: first / sets[set]!.length,
    three: three / sets[set]!.length,
  }));
}

function rankOfRight({ rows, right }: RankedList, weights: Float64Array): number {
  const ranked = rows
    .map((row, at) => ({ right: right[at]!, score: dot(row, weights) }))
    .sort((a, b) => b.score - a.score);
  const rank = ranked.findIndex((sentence) => sentence.right);
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

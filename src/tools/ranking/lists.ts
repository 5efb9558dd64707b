import { type Features, findSentences, rank, withSession } from '../../retrieval/index.ts';
import { answers, asked, groupOf, type QuestionSet } from '../samples.ts';
import { vectorOf } from './feature-vector.ts';
import type { JudgedRow } from './listwise.ts';

/** The sentences found for one question, as the ranking sees them. */
export interface FoundList {
  readonly group: string;
  readonly sentences: readonly (JudgedRow & { readonly features: Features })[];
}

/** The lists of a set. */
export interface ListedSet {
  readonly name: string;
  readonly lists: readonly FoundList[];
}

/** Sentences of a list that the fit looks at: the best by the weights in use, which the rest don't come near. */
const LONGEST_LIST = 40;

/** The list of every question of a set; by meaning too where the set has vectors. */
export function listsOf(set: QuestionSet): FoundList[] {
  return set.questions.map((question) =>
    withSession(asked(question), set.engine, (session) => {
      const { vector } = asked(question, set.vectors);
      const found = rank(findSentences(session, set.engine, { vector })).slice(0, LONGEST_LIST);
      return {
        group: groupOf(question),
        sentences: found.map((sentence) => ({
          features: sentence.features,
          row: vectorOf(sentence.features),
          right: answers(set, question, sentence),
        })),
      };
    }),
  );
}

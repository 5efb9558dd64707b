import { type Relation, relationsIn } from '../../text/language/relations.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import type { Query } from '../question/query.ts';
import type { RankedSentence } from './ranking/ranking.ts';

/** Two amounts make a change: what was, and what is. */
const WAS_AND_IS = 2;
const NUMBER = /^\p{N}/u;

/** Whether a question expresses a relation. */
export function expresses({ relations }: Query, relation: Relation): boolean {
  return relations.some((phrase) => phrase.relation === relation);
}

/**
 * Whether a question of a time before or after something is met: "how many before 2025" is not answered by "since 2025".
 * @param isNumeric whether a number is at stake; where none is, only the opposite is no answer
 */
export function isTimeMet(query: Query, best: RankedSentence, isNumeric: boolean): boolean {
  const [asksBefore, asksAfter] = [expresses(query, 'before'), expresses(query, 'after')];
  // Most questions ask neither, and need no look at the sentence.
  if (asksBefore === asksAfter) return true;
  const around = relationsAround(best);
  const [asked, opposite] = asksBefore ? (['before', 'after'] as const) : (['after', 'before'] as const);
  return around.has(asked) || !(isNumeric || around.has(opposite)) || tellsAChange(best);
}

/** The tokens of a sentence. */
export function tokensOf({ scorer, at }: RankedSentence): Token[] {
  return tokenize(scorer.text(at));
}

/** "133 units were merged into 40" says what was before and what is after. */
function tellsAChange(best: RankedSentence): boolean {
  const tokens = tokensOf(best);
  return (
    relationsIn(tokens).has('change') && tokens.filter(({ form }) => NUMBER.test(form)).length >= WAS_AND_IS
  );
}

/** Relations that the sentence and its neighbours express. */
export function relationsAround({ scorer, at }: RankedSentence): ReadonlySet<Relation> {
  return relationsIn(tokenize(scorer.text(at - 1, at + 1)));
}

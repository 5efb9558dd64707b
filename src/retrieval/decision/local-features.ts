import type { AnswerType } from '../../text/language/question-phrase.ts';
import type { Query } from '../question/query.ts';
import { coverage } from '../weighting/bm25.ts';
import type { RankedSentence } from './ranking/ranking.ts';
import { HELD } from './similarity-bounds.ts';

/** Sentences that a reply shows. */
export const SHOWN_SENTENCES = 3;
const KINDS = [
  'time',
  'quantity',
  'share',
  'person',
  'place',
  'definition',
  'reason',
  'manner',
  'thing',
  'whether',
] as const;

/** What the best sentence's surroundings (title, neighbours) hold of the question: what they lack, nobody says there. */
export function localFeatures(query: Query, best: RankedSentence, ranked: readonly RankedSentence[]) {
  const { scorer, at } = best;
  const near = scorer.surroundings(at);
  const own = scorer.matches(at).similarity;
  const shown = ranked.slice(0, SHOWN_SENTENCES);
  const lacking = query.terms.filter((_, term) => (near[term] ?? 0) < HELD.word);
  return {
    nearHeld: coverage(query, (term) => (near[term] ?? 0) ** 2),
    nearMissing: lacking.length / query.terms.length,
    nearMissingInformation: coverage(query, (term) => Number((near[term] ?? 0) < HELD.word)),
    nearWeakest: Math.min(...near),
    nearRarestMissing: Math.max(0, ...lacking.map(({ idf }) => idf)) / query.information,
    nearNamesMissing: lackingOf(query, near, ({ capital }) => capital, HELD.name),
    nearNumbersMissing: lackingOf(query, near, ({ form }) => /^\p{N}/u.test(form), HELD.number),
    focusOwn: query.focus < 0 ? 1 : (own[query.focus] ?? 0),
    focusNear: query.focus < 0 ? 1 : (near[query.focus] ?? 0),
    bestAround: Math.max(...shown.map(({ features }) => features.context.around)),
    bestSimilar: Math.max(...shown.map(({ features }) => features.lexical.similar)),
    terms: Math.log(query.terms.length),
    kindHeld: kindHeld(best),
    kindShown: Math.max(...shown.map(kindHeld)),
    ...kindsOf(query.answerType),
  };
}

function lackingOf(
  { terms }: Query,
  similarity: readonly number[],
  is: (term: Query['terms'][number]) => boolean,
  bound: number,
): number {
  return terms.filter((term, at) => is(term) && (similarity[at] ?? 0) < bound).length;
}

/** Whether the sentence holds something of the kind that is asked for. */
function kindHeld({ features: { answerType } }: RankedSentence): number {
  return Math.max(...Object.values(answerType));
}

type AsksName = `asks${Capitalize<AnswerType>}`;

function asksName(kind: AnswerType): AsksName {
  return `asks${kind.charAt(0).toUpperCase()}${kind.slice(1)}` as AsksName;
}

const ASKS_NOTHING = Object.fromEntries(KINDS.map((kind) => [asksName(kind), 0])) as Record<AsksName, number>;

function kindsOf(asked: AnswerType | undefined): Readonly<Record<AsksName, number>> {
  return { ...ASKS_NOTHING, ...(asked && { [asksName(asked)]: 1 }) };
}

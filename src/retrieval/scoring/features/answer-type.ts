import type { AnswerType } from '../../../text/language/question-phrase.ts';
import { WORD_CLASS } from '../../../text/language/word-classes.ts';
import { rowStart } from '../../indexing/compressed-sparse-rows.ts';
import type { ArticleScorer } from '../article-scorer.ts';

/** Whether the sentence holds the kind of thing that is asked for; each 0 or 1, and 0 where another kind is. */
export interface AnswerTypeFeatures {
  readonly number: number;
  readonly timeYear: number;
  readonly timeNumber: number;
  readonly timeCalendar: number;
  readonly quantity: number;
  readonly quantityNear: number;
  readonly shareNumber: number;
  readonly personName: number;
  readonly placeWord: number;
  readonly placeName: number;
  readonly thingName: number;
  readonly definitionFirst: number;
}

/** What the words hold that the question doesn't. */
interface Findings {
  /** Bits of `WORD_CLASS`. */
  readonly classes: number;
  /** A word with a capital inside the sentence. */
  readonly name: boolean;
  /** A number or numeral close to a term of the question. */
  readonly amountNear: boolean;
}

const AMOUNT = WORD_CLASS.number | WORD_CLASS.numeral;
const CLOSE = 3;

/** Features of what is asked for, for sentence `at`. */
export function answerTypeFeatures(
  scorer: ArticleScorer,
  at: number,
  positions: readonly (readonly number[])[],
): AnswerTypeFeatures {
  const found = findings(scorer, at, positions.flat());
  const { answerType } = scorer.session.query;
  const when = (type: AnswerType, holds: boolean): number => Number(answerType === type && holds);
  const has = (bits: number): boolean => (found.classes & bits) !== 0;
  const numeric = answerType === 'time' || answerType === 'quantity' || answerType === 'share';
  return {
    number: Number(numeric && has(WORD_CLASS.number)),
    timeYear: when('time', has(WORD_CLASS.year)),
    timeNumber: when('time', has(WORD_CLASS.number)),
    timeCalendar: when('time', has(WORD_CLASS.calendar)),
    quantity: when('quantity', has(AMOUNT)),
    quantityNear: when('quantity', found.amountNear),
    shareNumber: when('share', has(WORD_CLASS.number)),
    personName: when('person', found.name),
    placeWord: when('place', has(WORD_CLASS.place)),
    placeName: when('place', found.name),
    thingName: when('thing', found.name),
    definitionFirst: when('definition', at === 0),
  };
}

function findings(scorer: ArticleScorer, at: number, termPositions: readonly number[]): Findings {
  const { query, index } = scorer.session;
  const start = rowStart(index.wordStart, scorer.first + at);
  let [classes, name, amountNear, position] = [0, false, false, -1];
  for (const word of scorer.words(at)) {
    const place = ++position;
    if (query.words.has(word)) continue;
    const own = index.vocabulary.classes[word] ?? 0;
    classes |= own;
    name ||= index.capital[start + place] === 1 && !termPositions.includes(place);
    amountNear ||= (own & AMOUNT) !== 0 && termPositions.some((other) => Math.abs(other - place) <= CLOSE);
  }
  return { classes, name, amountNear };
}

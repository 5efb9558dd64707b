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

/** What is asked for here shows in the words of a sentence; of other kinds, or of none, nothing does. */
const SHOWN_BY_WORDS: ReadonlySet<AnswerType | undefined> = new Set([
  'time',
  'quantity',
  'share',
  'person',
  'place',
  'thing',
]);
const NOTHING: Findings = { classes: 0, name: false, amountNear: false };

/** Features of what is asked for, for sentence `at`. */
export function answerTypeFeatures(
  scorer: ArticleScorer,
  at: number,
  positions: readonly (readonly number[])[],
): AnswerTypeFeatures {
  const { answerType: asked } = scorer.session.query;
  const found = SHOWN_BY_WORDS.has(asked) ? findings(scorer, at, positions.flat()) : NOTHING;
  const { classes, name, amountNear } = found;
  const numeric = asked === 'time' || asked === 'quantity' || asked === 'share';
  const hasNumber = (classes & WORD_CLASS.number) !== 0;
  return {
    number: Number(numeric && hasNumber),
    timeYear: Number(asked === 'time' && (classes & WORD_CLASS.year) !== 0),
    timeNumber: Number(asked === 'time' && hasNumber),
    timeCalendar: Number(asked === 'time' && (classes & WORD_CLASS.calendar) !== 0),
    quantity: Number(asked === 'quantity' && (classes & AMOUNT) !== 0),
    quantityNear: Number(asked === 'quantity' && amountNear),
    shareNumber: Number(asked === 'share' && hasNumber),
    personName: Number(asked === 'person' && name),
    placeWord: Number(asked === 'place' && (classes & WORD_CLASS.place) !== 0),
    placeName: Number(asked === 'place' && name),
    thingName: Number(asked === 'thing' && name),
    definitionFirst: Number(asked === 'definition' && at === 0),
  };
}

function findings(scorer: ArticleScorer, at: number, termPositions: readonly number[]): Findings {
  const { query, index } = scorer.session;
  const start = rowStart(index.wordStart, scorer.first + at);
  const onlyNames = query.answerType === 'person' || query.answerType === 'thing';
  let classes = 0;
  let name = false;
  let amountNear = false;
  let position = -1;
  for (const word of scorer.words(at)) {
    const place = ++position;
    const isCapital = index.capital[start + place] === 1;
    if ((onlyNames && !isCapital) || query.words.has(word)) continue;
    name ||= isCapital && !termPositions.includes(place);
    if (onlyNames) continue;
    const own = index.vocabulary.classes[word] ?? 0;
    classes |= own;
    amountNear ||= (own & AMOUNT) !== 0 && termPositions.some((other) => Math.abs(other - place) <= CLOSE);
  }
  return { classes, name, amountNear };
}

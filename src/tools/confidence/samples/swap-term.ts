import type { AnswerableQuestion } from '../../../eval/questions.ts';
import { type Engine, type Query, withSession } from '../../../retrieval/index.ts';
import { fold } from '../../../text/unicode/fold.ts';
import { asked } from '../../samples.ts';

/** What of a question may give way to another of its kind: a number, a name, what is counted, an Arabic noun with its article. */
const KINDS = ['number', 'name', 'unit', 'definite'] as const;
type Kind = (typeof KINDS)[number];

const NUMBER = /^\p{N}/u;
/** Arabic words with their article; verbs have none. */
const DEFINITE = /^ال\p{L}{3}/u;

/** A stretch of a question's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A question of something that the article does not say: a number, a name, a unit or a thing in it gives way to another question's.
 * @param others where the other one is looked for, in turn
 * @param turn the kind that is tried first
 * @returns undefined where none fits
 */
export function swapped(
  question: AnswerableQuestion,
  others: Iterable<AnswerableQuestion>,
  engine: Engine,
  turn: number,
): string | undefined {
  const own = stretchesOf(question, engine);
  const kinds = KINDS.map((_, at) => KINDS[(turn + at) % KINDS.length]!).filter((kind) => own.has(kind));
  for (const other of others) {
    const strange = stretchesOf(other, engine);
    for (const kind of kinds) {
      const [from, to] = [own.get(kind), strange.get(kind)];
      if (from && to && !fold(question.question).includes(fold(to.text)))
        return question.question.slice(0, from.start) + to.text + question.question.slice(from.end);
    }
  }
  return undefined;
}

function stretchesOf(question: AnswerableQuestion, engine: Engine): ReadonlyMap<Kind, Stretch> {
  const { text } = asked(question);
  return withSession(asked(question), engine, ({ query }) => {
    const found = Object.entries(termsOf(query)) as [Kind, readonly QueryTerm[]][];
    return new Map(
      found.flatMap(([kind, terms]) => {
        const [start, end] = [terms[0]?.token.start, terms.at(-1)?.token.end];
        return start === undefined || end === undefined
          ? []
          : [[kind, { start, end, text: text.slice(start, end) }] as const];
      }),
    );
  });
}

type QueryTerm = Query['terms'][number];

/** The neighbouring terms that are of each kind; none where there is none. */
function termsOf({ terms, focus, answerType }: Query): Record<Kind, readonly QueryTerm[]> {
  const rarestFirst = [...terms].sort((a, b) => b.idf - a.idf);
  const firstWith = (some: readonly QueryTerm[], pattern: RegExp) =>
    some.filter(({ form }) => pattern.test(form)).slice(0, 1);
  return {
    number: firstWith(terms, NUMBER),
    name: firstName(terms),
    unit: answerType === 'quantity' ? terms.slice(Math.max(0, focus), focus + 1) : [],
    definite: firstWith(rarestFirst, DEFINITE),
  };
}

/** The first run of words with capitals. */
function firstName(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const first = terms.findIndex(({ capital }) => capital);
  const run = first < 0 ? [] : terms.slice(first);
  const end = run.findIndex(({ capital, position }, at) => !capital || position !== run[0]!.position + at);
  return end < 0 ? run : run.slice(0, end);
}

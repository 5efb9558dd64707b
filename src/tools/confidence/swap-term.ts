import type { AnswerableQuestion } from '../../eval/questions.ts';
import { type Engine, withSession } from '../../retrieval/index.ts';
import { asked } from '../samples.ts';

/** The stretch of a question's text that tells most: a number if it has one, else a name, else the rarest term in its corpus. */
interface Telling {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A question of something that the article does not say: its most telling word or number gives way to another question's.
 * @returns undefined where the two do not differ there
 */
export function swapped(
  question: AnswerableQuestion,
  other: AnswerableQuestion,
  engine: Engine,
): string | undefined {
  const [own, strange] = [tellingOf(question, engine), tellingOf(other, engine)];
  if (!own || !strange || own.text.toLowerCase() === strange.text.toLowerCase()) return undefined;
  return question.question.slice(0, own.start) + strange.text + question.question.slice(own.end);
}

function tellingOf(question: AnswerableQuestion, engine: Engine): Telling | undefined {
  const { text } = asked(question);
  return withSession(asked(question), engine, ({ query }) => {
    const terms = query.terms.map(({ form, idf, capital, token }) => ({ form, idf, capital, token }));
    const number = terms.find(({ form }) => /^\p{N}{2,}/u.test(form));
    terms.sort((a, b) => b.idf - a.idf);
    const token = (number ?? terms.find(({ capital }) => capital) ?? terms[0])?.token;
    return token && { start: token.start, end: token.end, text: text.slice(token.start, token.end) };
  });
}

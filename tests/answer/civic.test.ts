import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerSource, answerQuestion } from '../../src/answer/answer.ts';
import type { Answer } from '../../src/answer/types.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createRetriever } from '../../src/retrieval/index.ts';

/** Questions about the first article by somebody who did not know how they are answered. */
interface CivicQuestion {
  readonly language: string;
  readonly question: string;
  /** Words of a right sentence; without, the article does not answer. */
  readonly answer?: string;
  readonly accuses?: boolean;
}

const questions = (await readFile(new URL('civic.jsonl', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CivicQuestion);
const answered = new Map<CivicQuestion, Answer>();

beforeAll(async () => {
  const { articles, version } = await readCorpus('seeds');
  const retriever = await createRetriever(articles);
  const source: AnswerSource = { retriever, corpusVersion: version, maxQuestionLength: 500 };
  for (const question of questions) answered.set(question, await answerQuestion(question.question, source));
});

const share = (some: readonly CivicQuestion[], holds: (question: CivicQuestion, answer: Answer) => boolean) =>
  some.filter((question) => holds(question, answered.get(question)!)).length / some.length;
const isRight = ({ answer }: CivicQuestion, { shown }: Answer) =>
  shown.some(({ article, sentence: { start, end } }) => article.text.slice(start, end).includes(answer!));

describe('questions that somebody asks about the first article', () => {
  const answerable = questions.filter(({ answer }) => answer !== undefined);
  const accusing = questions.filter(({ accuses }) => accuses);
  const unanswerable = questions.filter(({ answer, accuses }) => answer === undefined && !accuses);

  test('nearly always show a right sentence', () => {
    expect(share(answerable, isRight)).toBeGreaterThanOrEqual(0.92);
  });

  test('are answered with a right sentence, where they are answered', () => {
    const said = [...answerable, ...unanswerable].filter(
      (question) => answered.get(question)!.status === 'answered',
    );
    expect(said.length).toBeGreaterThanOrEqual(0.4 * answerable.length);
    expect(
      share(said, (question, answer) => question.answer !== undefined && isRight(question, answer)),
    ).toBeGreaterThanOrEqual(0.9);
  });

  test('are seldom answered where the article does not say', () => {
    expect(share(unanswerable, (_, { status }) => status === 'answered')).toBeLessThanOrEqual(0.15);
  });

  test.each(accusing)('$question is not found: no sentence says it', (question) => {
    expect(answered.get(question)!.status).toBe('not-found');
  });
});

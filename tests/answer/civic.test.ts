import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerSource, answerQuestion } from '../../src/answer/answer.ts';
import type { Answer } from '../../src/answer/types.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createRetriever, type WordSearchName } from '../../src/retrieval/index.ts';

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
const WORD_SEARCHES = ['postings', 'minisearch'] as const;
type Answers = ReadonlyMap<CivicQuestion, Answer>;
const answers = new Map<(typeof WORD_SEARCHES)[number], Answers>();

async function answerAll(wordSearch: WordSearchName): Promise<Answers> {
  const { articles, version } = await readCorpus('seeds');
  const retriever = await createRetriever(articles, { wordSearch });
  const source: AnswerSource = { retriever, corpusVersion: version, maxQuestionLength: 500 };
  const answered = new Map<CivicQuestion, Answer>();
  for (const question of questions) answered.set(question, await answerQuestion(question.question, source));
  return answered;
}

beforeAll(async () => {
  for (const wordSearch of WORD_SEARCHES) answers.set(wordSearch, await answerAll(wordSearch));
});

const isRight = ({ answer }: CivicQuestion, { shown }: Answer) =>
  shown.some(({ article, sentence: { start, end } }) => article.text.slice(start, end).includes(answer!));

describe.each(WORD_SEARCHES)('questions that somebody asks about the first article, by %s', (wordSearch) => {
  const answerTo = (question: CivicQuestion) => answers.get(wordSearch)!.get(question)!;
  const share = (
    some: readonly CivicQuestion[],
    holds: (question: CivicQuestion, answer: Answer) => boolean,
  ) => some.filter((question) => holds(question, answerTo(question))).length / some.length;
  const answerable = questions.filter(({ answer }) => answer !== undefined);
  const accusing = questions.filter(({ accuses }) => accuses);
  const unanswerable = questions.filter(({ answer, accuses }) => answer === undefined && !accuses);

  test('nearly always show a right sentence', () => {
    expect(share(answerable, isRight)).toBeGreaterThanOrEqual(0.92);
  });

  test('are answered with a right sentence, where they are answered', () => {
    const said = [...answerable, ...unanswerable].filter(
      (question) => answerTo(question).status === 'answered',
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
    expect(answerTo(question).status).toBe('not-found');
  });
});

test('the two word searches give the same answers over the first article', () => {
  const said = (answered: Answers | undefined) =>
    questions.map((question) => {
      const { status, confidence, shown } = answered?.get(question) ?? {};
      const sentences = shown?.map(({ article, sentence }) => [article.id, sentence.start]);
      return { question, status, confidence: confidence?.toFixed(6), sentences };
    });
  expect(said(answers.get('minisearch'))).toEqual(said(answers.get('postings')));
});

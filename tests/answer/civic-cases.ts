import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/types.ts';

/** A question about the first article by somebody who did not know how it is answered. */
export interface CivicQuestion {
  readonly language: string;
  readonly question: string;
  /** Words of a right sentence; without, the article does not answer. */
  readonly answer?: string;
  readonly accuses?: boolean;
}

/** All of them. */
export const CIVIC_QUESTIONS = (await readFile(new URL('civic.jsonl', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as CivicQuestion);
/** A cluster takes a while to index, on a busy machine. */
const OPENING_MS = 120_000;

const isRight = ({ answer }: CivicQuestion, { shown }: Answer) =>
  shown.some(({ article, sentence: { start, end } }) => article.text.slice(start, end).includes(answer!));

/**
 * What holds of these questions, wherever the first article is kept.
 * @param open makes what answers them, once
 */
export function civicCases(open: () => Promise<(question: string) => Promise<Answer>>): void {
  const answered = new Map<CivicQuestion, Answer>();
  const share = (
    some: readonly CivicQuestion[],
    holds: (question: CivicQuestion, answer: Answer) => boolean,
  ) => some.filter((question) => holds(question, answered.get(question)!)).length / some.length;

  beforeAll(async () => {
    const answer = await open();
    for (const question of CIVIC_QUESTIONS) answered.set(question, await answer(question.question));
  }, OPENING_MS);

  const answerable = CIVIC_QUESTIONS.filter(({ answer }) => answer !== undefined);
  const accusing = CIVIC_QUESTIONS.filter(({ accuses }) => accuses);
  const unanswerable = CIVIC_QUESTIONS.filter(({ answer, accuses }) => answer === undefined && !accuses);

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
}

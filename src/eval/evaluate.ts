import { loadConfig } from '../config.ts';
import type { OnProgress } from '../loading/loader.ts';
import { logOf } from '../log-settings.ts';
import { withAppForOneRun } from '../one-run.ts';
import { judge, type QuestionOutcome } from './judge.ts';
import { readQuestions } from './questions.ts';

/** What is measured: a folder of articles, a file of questions, and a file of questions that it cannot answer. */
export interface EvalSet {
  readonly seeds: string;
  readonly questions: string;
  readonly unanswerable?: string;
}

/**
 * Asks every question of a set and judges each answer, in order; with a service of embeddings, once all sentences have their vectors.
 * @param onEmbedding makes what is told how many have them
 * @throws DalilError when a file or the folder cannot be used
 */
export async function evaluate(
  { seeds, questions, unanswerable }: EvalSet,
  onProgress: (done: number, total: number) => void = () => {},
  onEmbedding?: () => OnProgress,
): Promise<QuestionOutcome[]> {
  const asked = (await readQuestions(questions)).map((question) => ({ question, absent: false }));
  const absent = unanswerable === undefined ? [] : await readQuestions(unanswerable);
  const all = [...asked, ...absent.map((question) => ({ question, absent: true }))];
  const config = loadConfig();
  const run = { config, log: logOf(config, 'error'), seeds, shown: onEmbedding };
  return withAppForOneRun(run, async (app) => {
    const outcomes: QuestionOutcome[] = [];
    for (const { question, absent: isAbsent } of all) {
      const answer = await app.services.answer(question.question);
      outcomes.push(judge(question, answer, isAbsent));
      onProgress(outcomes.length, all.length);
    }
    return outcomes;
  });
}

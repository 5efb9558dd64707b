import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DalilError, messageOf } from '../errors.ts';

const common = { id: z.union([z.string(), z.number()]), language: z.string(), question: z.string() };
const answerable = z.object({ ...common, articleId: z.string(), answers: z.array(z.string().min(1)).min(1) });
const unanswerable = z.object({ ...common, unanswerable: z.literal(true), kind: z.string().optional() });
const questionSchema = z.union([answerable, unanswerable]);

/** A question that an article of the set answers. */
export type AnswerableQuestion = z.infer<typeof answerable>;
/** A question of an evaluation file, with its answer or marked as having none. */
export type EvalQuestion = z.infer<typeof questionSchema>;

/**
 * Reads an evaluation file, one JSON object a line.
 * @throws DalilError `questions` that names the malformed line
 */
export async function readQuestions(file: string): Promise<EvalQuestion[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DalilError('questions', `The questions in "${file}" cannot be read: ${messageOf(error)}.`);
  });
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, `${file}:${number}`));
}

function parseLine(line: string, place: string): EvalQuestion {
  try {
    return questionSchema.parse(JSON.parse(line));
  } catch {
    throw new DalilError(
      'questions',
      `${place} is not a question: expected {"id","language","question","articleId","answers":[…]} or {…,"unanswerable":true}.`,
    );
  }
}

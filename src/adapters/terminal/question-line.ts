import { z } from 'zod';
import { messageOf } from '../../errors.ts';

const lineSchema = z.object({ id: z.unknown().optional(), question: z.string() });

/** One line of a questions file, or what is wrong with it; `number` is 1-based. */
export type QuestionLine =
  | { readonly id: unknown; readonly question: string }
  | { readonly id: unknown; readonly error: string };

/** Parses one `{"id": …, "question": …}` line. */
export function parseQuestionLine(line: string, number: number): QuestionLine {
  try {
    const value: unknown = JSON.parse(line);
    const parsed = lineSchema.safeParse(value);
    if (parsed.success) return { id: parsed.data.id ?? null, question: parsed.data.question };
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
    return { id, error: `line ${number}: expected {"id": …, "question": "…"}` };
  } catch (error) {
    return { id: null, error: `line ${number}: not JSON (${messageOf(error)})` };
  }
}

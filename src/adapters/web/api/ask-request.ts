import { z } from 'zod';
import type { WebMode } from '../settings.ts';

/** The most candidates that can be asked for. */
const MOST_CANDIDATES = 100;

const LIMIT_RANGE = `must be a whole number from 1 to ${MOST_CANDIDATES}`;

const asked = z.strictObject({
  question: z.string().describe('The question, in Arabic, Vietnamese or English.'),
  limit: z
    .int(LIMIT_RANGE)
    .min(1, LIMIT_RANGE)
    .max(MOST_CANDIDATES, LIMIT_RANGE)
    .optional()
    .describe('How many candidates are given back; 10 unless told otherwise.'),
});

const explained = asked.extend({
  explain: z.boolean().optional().describe('Whether each candidate says why it stands where it stands.'),
});

/** What is asked of the API; explanations are for whoever tunes the articles, not for the public. */
export function askSchema(mode: WebMode): typeof explained | typeof asked {
  return mode === 'public' ? asked : explained;
}

/** What the API says where it cannot answer. */
export const faultSchema = z.strictObject({
  error: z.string().describe('What is wrong and what to do, in one English sentence.'),
});

/**
 * Reads what is asked of the API.
 * @returns a sentence that says what is wrong, where it cannot be used
 */
export function readAskRequest(body: string, mode: WebMode): z.infer<typeof explained> | string {
  const read = askSchema(mode).safeParse(parsed(body));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return `Send a JSON object such as {"question": "…"}. ${faults.join('; ')}.`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

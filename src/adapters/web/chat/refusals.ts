import type { Context } from 'hono';
import type { z } from 'zod';
import type { WebEnv } from '../dependencies.ts';
import { type WebMessageKey, webMessage } from '../messages/messages.ts';
import { pageLanguage } from '../page/language.ts';

/** Why a request cannot be answered, and the words that fill the sentence that says so. */
export interface RequestFault {
  readonly key: WebMessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Says in the page's language what is wrong with a request. */
export function refuse(context: Context<WebEnv>, { key, values }: RequestFault): Response {
  return context.json({ error: webMessage(pageLanguage(context), key, values) }, 400);
}

/** The body of a request, or what is wrong with it. */
export async function readRequest<Body>(
  context: Context<WebEnv>,
  schema: z.ZodType<Body>,
): Promise<{ readonly body: Body } | { readonly fault: RequestFault }> {
  const json: unknown = await context.req.json().catch(() => undefined);
  const { success, data, error } = schema.safeParse(json);
  if (success) return { body: data };
  const tooLong = error.issues.find((issue) => issue.code === 'too_big');
  if (tooLong) return { fault: { key: 'error-too-long', values: { limit: Number(tooLong.maximum) } } };
  return { fault: { key: 'request-unreadable' } };
}

import { type Context, Hono } from 'hono';
import { SearchUnavailable } from '../../../errors.ts';
import { answerToJson } from '../../../reply/json/answer-json.ts';
import { message } from '../../../reply/messages.ts';
import { RETRY_AFTER_SECONDS } from '../../../reply/views/notices.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { noteFailure } from '../guard/failure.ts';
import { countQuestion } from '../guard/question-limit.ts';
import { readAskRequest } from './ask-request.ts';
import { openApiDocument } from './openapi.ts';

/** Answers for programs, and their description. */
export function apiRoutes(deps: WebDependencies): Hono<WebEnv> {
  const document = openApiDocument(deps.settings);
  return new Hono<WebEnv>()
    .post('/ask', (context) => answer(context, deps))
    .all('/ask', (context) => fault(context, 405, 'Send questions with POST.', { allow: 'POST' }))
    .get('/openapi.json', (context) => context.json(document))
    .all('*', (context) => fault(context, 404, 'There is no such address; /api/openapi.json lists all.'))
    .onError((error, context) => {
      if (error instanceof SearchUnavailable) return unavailable(context);
      const id = noteFailure(error, context, deps.app);
      return fault(context, 500, `Something went wrong; the log has it under ${id}.`);
    });
}

async function answer(context: Context<WebEnv>, deps: WebDependencies): Promise<Response> {
  const { app, settings } = deps;
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return fault(context, 415, 'Send the question as application/json.');
  const asked = readAskRequest(await context.req.text(), settings.mode);
  if (typeof asked === 'string') return fault(context, 400, asked);
  const excess = await countQuestion(context, deps);
  if (excess) return fault(context, 429, message('en', 'slow-down', { seconds: excess.seconds }));
  const { question, ...options } = asked;
  return context.json(answerToJson(await app.services.answer(question, options)));
}

function unavailable(context: Context<WebEnv>): Response {
  return fault(context, 503, message('en', 'unavailable'), { 'retry-after': String(RETRY_AFTER_SECONDS) });
}

function fault(
  context: Context<WebEnv>,
  status: 400 | 404 | 405 | 415 | 429 | 500 | 503,
  error: string,
  headers: Record<string, string> = {},
): Response {
  return context.json({ error }, status, headers);
}

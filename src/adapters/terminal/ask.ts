import { createInterface } from 'node:readline';
import type { AnswerOptions } from '../../answer/answer.ts';
import type { App } from '../../app.ts';
import { print } from '../../command-line.ts';
import { EXIT, SearchUnavailable } from '../../errors.ts';
import { answerToJson } from '../../reply/json/answer-json.ts';
import { questionReply } from '../../reply/views/manners.ts';
import type { AskArguments } from './ask-arguments.ts';
import { terminalStyle } from './environment.ts';
import { parseQuestionLine } from './question-line.ts';
import { renderForTerminal } from './render-reply.ts';

/**
 * Answers the question of a command line, for people or as one JSON object.
 * @param folder of the articles: nothing else can be named here that lists them
 */
export async function askOnce(
  app: App,
  { question, limit, mode, explain }: AskArguments,
  folder: string,
): Promise<void> {
  const answer = await app.services.answer(question, { limit, explain });
  if (mode === 'json') return print(JSON.stringify(answerToJson(answer)));
  const style = terminalStyle(process.stdout.isTTY === true, process.env);
  const { embeddings } = app.services;
  const reply = questionReply(answer, { corpus: app.services.corpus(), folder, embeddings });
  print(renderForTerminal({ ...reply, actions: [] }, style));
}

/** Answers the questions that come as JSON lines on standard input, in order; a malformed line is answered by its error. */
export async function askLines(app: App, { limit, explain }: AskArguments): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    const text = line.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    const parsed = parseQuestionLine(text, number);
    if ('error' in parsed) print(JSON.stringify(parsed));
    else
      print(
        JSON.stringify({ id: parsed.id, ...(await answeredLine(app, parsed.question, { limit, explain })) }),
      );
  }
}

/** An answer as JSON, or why there is none for now: the questions after it may find the cluster back. */
async function answeredLine({ services }: App, question: string, options: AnswerOptions): Promise<object> {
  try {
    return answerToJson(await services.answer(question, options));
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    process.exitCode = EXIT.fault;
    return { error: error.message };
  }
}

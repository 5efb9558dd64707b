import { createInterface } from 'node:readline';
import { answerToJson } from '../adapters/terminal/answer-json.ts';
import { ASK_USAGE, type AskArguments, parseAskArguments } from '../adapters/terminal/ask-arguments.ts';
import { terminalStyle } from '../adapters/terminal/environment.ts';
import { parseQuestionLine } from '../adapters/terminal/question-line.ts';
import { renderForTerminal } from '../adapters/terminal/render-reply.ts';
import { type App, createApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { runProcess } from '../process.ts';
import { answerReply } from '../reply/views/answer.ts';

/** `npm run ask`: one question on the command line, or many as JSON lines on standard input. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseAskArguments(argv);
  if (args.mode === 'help') return print(ASK_USAGE);
  const config = loadConfig();
  const app = await createApp(
    { ...config, seedsDir: args.seeds ?? config.seedsDir },
    createLog(config.logLevel ?? 'error'),
  );
  if (args.mode === 'jsonl') await answerLines(app, args);
  else await answerOne(app, args);
  await app.close();
}

async function answerOne(app: App, args: Extract<AskArguments, { question: string }>): Promise<void> {
  const answer = await app.services.answer(args.question, { limit: args.limit, explain: args.explain });
  if (args.mode === 'json') return print(JSON.stringify(answerToJson(answer)));
  const style = terminalStyle(process.stdout.isTTY === true, process.env);
  print(renderForTerminal({ ...answerReply(answer), offers: [] }, style));
}

async function answerLines(app: App, { limit, explain }: AskArguments): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    const text = line.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    const parsed = parseQuestionLine(text, number);
    if ('error' in parsed) print(JSON.stringify(parsed));
    else {
      const answer = await app.services.answer(parsed.question, { limit, explain });
      print(JSON.stringify({ id: parsed.id, ...answerToJson(answer) }));
    }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

runProcess(() => main(process.argv.slice(2)));

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { App } from '../../app.ts';
import type { Reply } from '../../contract/reply.ts';
import type { ReplyAction } from '../../contract/reply-action.ts';
import type { Context } from '../../contract/services.ts';
import { message } from '../../reply/messages.ts';
import { preferredLanguage } from '../../reply/reply-language.ts';
import { missingOptionReply, nothingMoreReply } from '../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import { printable } from '../../text/unicode/control.ts';
import { parseLine } from './parse-line.ts';
import { renderForTerminal, type TerminalStyle } from './render-reply.ts';

/** Where the chat takes place. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  /** A person sits there: show a prompt. */
  readonly interactive: boolean;
  readonly language: InterfaceLanguage;
  readonly style: TerminalStyle;
  /** Ends the chat when aborted; a running reply is finished first. */
  readonly signal?: AbortSignal;
}

const PROMPT = '> ';

/** Answers lines until the input ends, `/quit` or an abort. Whoever sits at the machine counts as an administrator. */
export async function runChat(app: App, terminal: Terminal): Promise<void> {
  const { input, output, interactive, language, style, signal } = terminal;
  const write = (text: string) => output.write(`${text}\n`);
  write(
    (['chat-no-token', 'chat-go-live', 'chat-ask'] as const).map((key) => message(language, key)).join('\n'),
  );
  const lines = createInterface({ input, ...(interactive ? { output, prompt: `\n${PROMPT}` } : {}) });
  const stop = () => lines.close();
  signal?.addEventListener('abort', stop, { once: true });
  if (interactive) lines.on('SIGINT', stop).prompt();
  let last: Reply | undefined;
  for await (const line of lines) {
    const reply = await replyTo(line, app, terminal, last);
    if (reply === undefined) break;
    if (reply.actions) last = reply;
    write(`\n${interactive ? '' : `${PROMPT}${printable(line)}\n\n`}${renderForTerminal(reply, style)}`);
    if (interactive) lines.prompt();
  }
  signal?.removeEventListener('abort', stop);
  lines.close();
}

/** Whoever sits at the terminal, and the one conversation that it holds. */
const PERSON = 'terminal';

async function replyTo(line: string, app: App, terminal: Terminal, last?: Reply): Promise<Reply | undefined> {
  const person = { personId: PERSON };
  const language = preferredLanguage(app.services.preferences, person, terminal.language);
  const context: Context = { ...person, language, isAdministrator: true, isManager: true };
  const parsed = parseLine(line, app.services.commands);
  switch (parsed.kind) {
    case 'quit':
      return undefined;
    case 'incomplete':
      return missingOptionReply(parsed.name, parsed.option, language, parsed.accepted);
    case 'command':
      return app.dispatchIn({ conversation: PERSON }, parsed.name, parsed.input, context);
    case 'question':
      return app.converse(PERSON, parsed.question, context);
    default: {
      const action = actionFrom(parsed, last);
      return action ? app.takeAction(action, last?.question?.text, context) : nothingMoreReply(language);
    }
  }
}

/** The action of the last reply that a line asks for. */
function actionFrom(
  line: { kind: 'more' } | { kind: 'context'; number: number },
  last?: Reply,
): ReplyAction | undefined {
  return last?.actions?.find(
    (action) =>
      action.kind === line.kind &&
      (action.kind !== 'context' || !('number' in line) || action.number === line.number),
  );
}

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { App } from '../../app.ts';
import type { Context } from '../../command.ts';
import { message } from '../../reply/messages.ts';
import type { InterfaceLanguage } from '../../text/language.ts';
import { parseLine } from './parse.ts';
import { renderForTerminal, type TerminalStyle } from './render.ts';

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
  const { input, output, interactive, language, signal } = terminal;
  const write = (text: string) => output.write(`${text}\n`);
  write(
    (['chat-no-token', 'chat-go-live', 'chat-ask'] as const).map((key) => message(language, key)).join('\n'),
  );
  const lines = createInterface({ input, ...(interactive ? { output, prompt: `\n${PROMPT}` } : {}) });
  const stop = () => lines.close();
  signal?.addEventListener('abort', stop, { once: true });
  if (interactive) lines.on('SIGINT', stop).prompt();
  for await (const line of lines) {
    const reply = await replyTo(line, app, terminal);
    if (reply === undefined) break;
    write(`\n${interactive ? '' : `${PROMPT}${line}\n\n`}${reply}`);
    if (interactive) lines.prompt();
  }
  signal?.removeEventListener('abort', stop);
  lines.close();
}

async function replyTo(line: string, app: App, { language, style }: Terminal): Promise<string | undefined> {
  const context: Context = { language, isAdministrator: true };
  const parsed = parseLine(line, app.services.commands);
  switch (parsed.kind) {
    case 'quit':
      return undefined;
    case 'incomplete':
      return `${message(language, 'missing-option')}\n/${parsed.name} ${parsed.option}:…`;
    case 'command':
      return renderForTerminal(await app.dispatch(parsed.name, parsed.input, context), style);
    case 'question':
      return renderForTerminal(await app.ask(parsed.question, context), style);
  }
}

import type { Readable, Writable } from 'node:stream';
import wrapAnsi from 'wrap-ansi';
import type { App } from '../../../app.ts';
import { message } from '../../../reply/messages.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { printable } from '../../../text/unicode/control.ts';
import { renderForTerminal, type TerminalStyle } from '../render-reply.ts';
import { completer } from './complete.ts';
import type { History } from './history.ts';
import { Lines, PROMPT } from './lines.ts';
import { OnScreen } from './on-screen.ts';
import { replyToLine } from './reply-to-line.ts';

/** Where the chat takes place. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number };
  /** A person sits there: show a prompt. */
  readonly interactive: boolean;
  readonly language: InterfaceLanguage;
  readonly style: TerminalStyle;
  readonly history?: History;
  /** Ends the chat when aborted; a running reply is finished first. */
  readonly signal?: AbortSignal;
}

/** Answers lines until the input ends, `/quit` or an abort. Whoever sits at the machine counts as an administrator. */
export async function runChat(app: App, terminal: Terminal): Promise<void> {
  const { output, language, style, signal } = terminal;
  const write = (text: string) => output.write(`${wrapped(text, output.columns)}\n`);
  write(
    (['chat-no-token', 'chat-go-live', 'chat-ask'] as const).map((key) => message(language, key)).join('\n'),
  );
  const lines = new Lines({ ...terminal, complete: completer(app.services.commands, language) });
  const stop = () => lines.close();
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const screen = new OnScreen();
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    const reply = await replyToLine(line.text, app, language, screen);
    if (reply === undefined) break;
    const asked = line.isInView ? '' : `${PROMPT}${printable(line.text)}\n\n`;
    write(`\n${asked}${renderForTerminal(reply, style)}`);
  }
  signal?.removeEventListener('abort', stop);
  lines.close();
}

/** Lines no longer than the terminal is wide, parted between words; a link stays whole, so that it can be clicked. */
function wrapped(text: string, columns: number | undefined): string {
  return columns ? wrapAnsi(text, columns) : text;
}

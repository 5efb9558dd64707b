import type { Readable } from 'node:stream';
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
import { type Screen, wrapped } from './wrap.ts';

/** The page in the browser that is served beside the chat, or why none is. */
export type PageBeside = { readonly address: string } | { readonly fault: string };

/** Where the chat takes place. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Screen;
  /** A person sits there: show a prompt. */
  readonly interactive: boolean;
  readonly language: InterfaceLanguage;
  readonly style: TerminalStyle;
  readonly history?: History;
  /** Ends the chat when aborted; a running reply is finished first. */
  readonly signal?: AbortSignal;
  readonly page?: PageBeside;
}

/** Answers lines until the input ends, `/quit` or an abort. Whoever sits at the machine counts as an administrator. */
export async function runChat(app: App, terminal: Terminal): Promise<void> {
  const { output, language, style, signal } = terminal;
  const write = (text: string) => output.write(`${wrapped(text, output)}\n`);
  write(greeting(terminal).join('\n'));
  const howToLeave = message(language, 'chat-leave');
  const lines = new Lines({ ...terminal, complete: completer(app.services, language), howToLeave });
  // Suggestions are looked for once somebody wants them; begun now, they are there at the first Tab.
  if (terminal.interactive) void app.services.suggest('questions', '', language);
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

/** What the chat is, how to go live, where the page is, what to do. */
function greeting({ language, page }: Terminal): string[] {
  const words = (['chat-no-token', 'chat-go-live'] as const).map((key) => message(language, key));
  if (page) words.push('address' in page ? message(language, 'chat-page', page) : page.fault);
  return [...words, message(language, 'chat-ask')];
}

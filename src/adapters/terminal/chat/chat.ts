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
}

/** Answers lines until the input ends, `/quit` or an abort. Whoever sits at the machine counts as an administrator. */
export async function runChat(app: App, terminal: Terminal): Promise<void> {
  const { output, language, style, signal } = terminal;
  const write = (text: string) => output.write(`${wrapped(text, output)}\n`);
  write(
    (['chat-no-token', 'chat-go-live', 'chat-ask'] as const).map((key) => message(language, key)).join('\n'),
  );
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

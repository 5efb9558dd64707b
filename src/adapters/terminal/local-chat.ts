import type { App } from '../../app.ts';
import { runChat } from './chat.ts';
import { terminalLanguage, terminalStyle } from './environment.ts';

/** Chats on this process's own terminal, or over its pipes, until the input ends or the process is asked to stop. */
export async function runLocalChat(app: App): Promise<void> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const isTerminal = process.stdout.isTTY === true;
  await runChat(app, {
    input: process.stdin,
    output: process.stdout,
    interactive: isTerminal && process.stdin.isTTY === true,
    language: terminalLanguage(process.env),
    style: terminalStyle(isTerminal, process.env),
    signal: stopping.signal,
  });
  process.stdin.destroy();
}

import path from 'node:path';
import type { App } from '../../../app.ts';
import { terminalLanguage, terminalStyle } from '../environment.ts';
import { type PageBeside, runChat } from './chat.ts';
import { fileHistory } from './history.ts';

/**
 * Chats on this process's own terminal, or over its pipes, until the input ends or the process is asked to stop.
 * @param dataDir where the lines typed are kept for the next time
 * @param page the same chat in the browser
 */
export async function runLocalChat(app: App, dataDir: string, page: PageBeside): Promise<void> {
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
    history: fileHistory(path.join(dataDir, 'chat-history')),
    signal: stopping.signal,
    page,
  });
  process.stdin.destroy();
}

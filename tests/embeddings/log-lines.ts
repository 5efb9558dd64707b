import pino from 'pino';
import type { Log } from '../../src/log.ts';

/** A log whose lines a test can look at. */
export function keptLog(): { readonly log: Log; readonly messages: () => string[] } {
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) });
  return { log, messages: () => lines.map((line) => (JSON.parse(line) as { msg: string }).msg) };
}

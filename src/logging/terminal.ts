import { createRequire } from 'node:module';
import type { DestinationStream } from 'pino';
import type { prettyFactory } from 'pino-pretty';
import { escapedValue } from './escape.ts';

/**
 * A log for people: the lines of JSON in colours and words, as they come.
 * @param write where what is to be read goes
 */
export function forPeople(write: (text: string) => void, colorize: boolean): DestinationStream {
  // Loaded only on a terminal: no log that machines read needs it.
  const library = createRequire(import.meta.url)('pino-pretty') as { prettyFactory: typeof prettyFactory };
  const pretty = library.prettyFactory({ colorize, translateTime: 'SYS:yyyy-mm-dd HH:MM:ss' });
  return { write: (line) => write(String(pretty(escapedValue(JSON.parse(line)) as string))) };
}

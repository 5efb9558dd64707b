import pino, { type Logger } from 'pino';

/** Structured log: one JSON object a line on standard error, so that standard output stays for replies. */
export type Log = Logger;

/** Creates the process's log; secrets never reach it because only named fields are logged. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}

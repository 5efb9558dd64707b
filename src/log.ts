import pino, { type Logger } from 'pino';

/** Structured log: one JSON object a line on standard error, so that standard output stays for replies. */
export type Log = Logger;

/** A name and a password in an address, and what a request is authorised by. */
const CREDENTIALS = [/(?<=https?:\/\/)[^\s/"@]+(?=@)/g, /(?<=\b(?:Basic|Bearer) )[\w+/.~-]{8,}=*/g];

/** Creates the process's log; secrets never reach it because only named fields are logged, and addresses without their credentials. */
export function createLog(level: string, destination: pino.DestinationStream = standardError()): Log {
  const hooks = { streamWrite: withoutCredentials };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, hooks }, destination);
}

function standardError(): pino.DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}

function withoutCredentials(line: string): string {
  return CREDENTIALS.reduce((shown, secret) => shown.replace(secret, '…'), line);
}

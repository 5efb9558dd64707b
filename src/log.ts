import pino, { type Logger } from 'pino';
import { errorFields } from './logging/error-fields.ts';
import { escapedLine } from './logging/escape.ts';
import { secretsRemover } from './logging/secrets.ts';
import { forPeople } from './logging/terminal.ts';

/**
 * Structured log: one JSON object a line on standard error, so that standard output stays for replies; on a terminal, lines for
 * people. What is said of a person (who it is, what they ask) goes under the key `personal` and nowhere else.
 */
export type Log = Logger;

/** What a log shows and hides. */
export interface LogOptions {
  /** Whether what is `personal` is logged. */
  readonly personal?: boolean;
  /** Words that never reach it. */
  readonly secrets?: readonly string[];
}

/**
 * Creates the process's log. Secrets never reach it: only named fields are logged, of errors only those that are known to hold
 * none, and known secrets and credentials in addresses are left out of every line.
 */
export function createLog(
  level: string,
  destination: pino.DestinationStream = standardError(),
  { personal = false, secrets = [] }: LogOptions = {},
): Log {
  const withoutSecrets = secretsRemover(secrets);
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFields },
    hooks: { streamWrite: (line) => escapedLine(withoutSecrets(line)) },
    ...(personal ? {} : { redact: { paths: ['personal'], remove: true } }),
  };
  return pino(options, destination);
}

function standardError(): pino.DestinationStream {
  const { stderr } = process;
  if (stderr.isTTY) return forPeople((text) => void stderr.write(text), stderr.hasColors());
  const destination = pino.destination({ dest: 2, sync: true, maxLength: 1_000_000 });
  // A disk with no room for the log must not end the program.
  destination.on('error', () => {});
  return destination;
}

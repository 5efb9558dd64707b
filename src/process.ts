import { DalilError, EXIT, exitStatus } from './errors.ts';
import type { Log } from './log.ts';
import { escapedValue } from './logging/escape.ts';

/** Milliseconds in which a program that was told to end must have closed all that it holds. */
const CLOSING_PATIENCE_MS = 15_000;
/** Milliseconds after which a process that should have ended is ended; something may still hold a socket. */
const EXIT_PATIENCE_MS = 500;

/** The program ends before its work is done, by a signal or by a fault that has been logged: there is nothing more to say. */
export class Ended extends Error {}

/**
 * Runs a program's `main` over its command line and turns a failure into one clear sentence (or, for a fault, its trace)
 * and an exit status.
 */
export function runProcess(main: (argv: readonly string[]) => Promise<void>): void {
  // A reader that closes the pipe early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof Ended) return;
    if (error instanceof DalilError) process.stderr.write(`${escapedValue(error.message, 'stack')}\n`);
    else
      process.stderr.write(
        `A fault in Dalil, please report it: ${escapedValue(error instanceof Error ? error.stack : String(error), 'stack')}\n`,
      );
    process.exitCode = exitStatus(error);
  });
}

/**
 * Runs a service until it ends, or until SIGTERM, SIGINT or a fault that nobody caught tells it to end; then the process ends too,
 * whatever it still holds. A fault is logged, and makes the exit status 1: going on half dead would help nobody.
 * @param serve must close all that it holds when the signal comes, and may then throw its reason
 */
export async function runService(log: Log, serve: (ended: AbortSignal) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  const end = (): void => {
    if (!ending.signal.aborted) exitAfter(CLOSING_PATIENCE_MS);
    ending.abort(new Ended());
  };
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, end);
  // Until articles are read for the first time there is nothing to read again, and no reason to end.
  process.on('SIGHUP', () => {});
  // Rejections that nobody handles come here as well.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a fault that nobody caught; please report it');
    process.exitCode = EXIT.fault;
    end();
  });
  try {
    await serve(ending.signal);
  } finally {
    exitAfter(EXIT_PATIENCE_MS);
  }
}

/** Unreferenced: it only acts when something else keeps the process alive. */
function exitAfter(milliseconds: number): void {
  setTimeout(() => process.exit(), milliseconds).unref();
}

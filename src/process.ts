import { DalilError, exitStatus } from './errors.ts';

/**
 * Runs a program's `main` over its command line and turns a failure into one clear sentence (or, for a fault, its trace)
 * and an exit status.
 */
export function runProcess(main: (argv: readonly string[]) => Promise<void>): void {
  // A reader that closes the pipe early (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof DalilError) process.stderr.write(`${error.message}\n`);
    else
      process.stderr.write(
        `A fault in Dalil, please report it: ${error instanceof Error ? error.stack : error}\n`,
      );
    process.exitCode = exitStatus(error);
  });
}

import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { EXIT } from '../errors.ts';
import { FLOORS_USAGE, parseFloorsArguments } from '../eval/arguments.ts';
import { checkFloor, FLOORS } from '../eval/floors.ts';
import { runProcess } from '../process.ts';

/**
 * `npm run floors -- DIR`: fails when an evaluation falls below what was reached; skips sets that are not there. With EMBEDDINGS_URL set,
 * what was reached with meaning.
 */
async function main(argv: readonly string[]): Promise<void> {
  const directory = parseFloorsArguments(argv);
  if (directory === undefined) return print(FLOORS_USAGE);
  const basis = loadConfig().embeddings ? 'meaning' : 'words';
  for (const floor of FLOORS[basis]) {
    const { lines, reached } = await checkFloor(floor, directory);
    for (const line of lines) print(line);
    if (!reached) process.exitCode = EXIT.fault;
  }
}

runProcess(main);

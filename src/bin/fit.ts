import { writeFile } from 'node:fs/promises';
import { print } from '../command-line.ts';
import { runProcess } from '../process.ts';
import { FIT_USAGE, parseFitArguments } from '../tools/arguments.ts';
import { fitToSets } from '../tools/fit.ts';

const CONSTANTS = new URL('../retrieval/decision/data/', import.meta.url);

/**
 * `npm run fit -- ranking DIR`, then `npm run fit -- confidence DIR`: fits the constants in `src/retrieval/decision/data/` to the
 * sets below DIR and says what they reach on articles that they were not fitted on. The second builds on the first.
 */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseFitArguments(argv);
  if (!args) return print(FIT_USAGE);
  const { report, constants } = await fitToSets(args.what, args.directory);
  for (const line of report) print(line);
  await writeFile(new URL(`${args.what}.json`, CONSTANTS), `${JSON.stringify(constants, undefined, 2)}\n`);
}

runProcess(main);

import { writeFile } from 'node:fs/promises';
import { print } from '../command-line.ts';
import { runProcess } from '../process.ts';
import { FIT_USAGE, parseFitArguments } from '../tools/arguments.ts';
import { fitToSets } from '../tools/fit.ts';
import { formatConstants } from '../tools/format-constants.ts';

const CONSTANTS = new URL('../retrieval/decision/data/', import.meta.url);
const PLOT = new URL('../../docs/images/reliability.svg', import.meta.url);

/**
 * `npm run fit -- ranking DIR`, then `npm run fit -- confidence DIR`: fits the constants in `src/retrieval/decision/data/` to the
 * sets below DIR and says what they reach on articles that they were not fitted on. The second builds on the first.
 */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseFitArguments(argv);
  if (!args) return print(FIT_USAGE);
  const { report, constants, plot } = await fitToSets(args.what, args.directory);
  for (const line of report) print(line);
  await writeFile(new URL(`${args.what}.json`, CONSTANTS), `${formatConstants(constants)}\n`);
  if (plot) await writeFile(PLOT, plot);
}

runProcess(main);

import { writeFile } from 'node:fs/promises';
import { print } from '../command-line.ts';
import { runProcess } from '../process.ts';
import { FIT_USAGE, parseFitArguments } from '../tools/arguments.ts';
import { type Fittable, fitToSets } from '../tools/fit.ts';
import { formatConstants } from '../tools/format-constants.ts';

const DECISION = '../retrieval/decision/data/';
/** Where what is fitted is kept. */
const FILES: Readonly<Record<Fittable, string>> = {
  ranking: `${DECISION}ranking.json`,
  confidence: `${DECISION}confidence.json`,
  manners: '../answer/manners/guess/data/classifier.json',
  body: '../import/page/body/data/model.json',
};
const PLOT = new URL('../../docs/images/reliability.svg', import.meta.url);

/**
 * `npm run fit -- ranking DIR`, then `npm run fit -- confidence DIR`: fits the constants in `src/retrieval/decision/data/` to the
 * sets below DIR and says what they reach on articles that they were not fitted on. The second builds on the first.
 * `npm run fit -- manners DIR` fits the classifier of small talk, `npm run fit -- body DIR` what
 * tells which paragraphs of a page belong to its article.
 */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseFitArguments(argv);
  if (!args) return print(FIT_USAGE);
  const { report, constants, plot } = await fitToSets(args.what, args.directory);
  for (const line of report) print(line);
  await writeFile(new URL(FILES[args.what], import.meta.url), `${formatConstants(constants)}\n`);
  if (plot) await writeFile(PLOT, plot);
}

runProcess(main);

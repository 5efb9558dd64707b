import { writeFile } from 'node:fs/promises';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { logOf } from '../log-settings.ts';
import { runProcess } from '../process.ts';
import { FIT_USAGE, type FitArguments, parseFitArguments } from '../tools/arguments.ts';
import { type ConstantsFile, type Fit, fitToSets } from '../tools/fit.ts';
import { formatConstants } from '../tools/format-constants.ts';
import { withVectorsOfSets } from '../tools/meaning/get-vectors.ts';

const DECISION = '../retrieval/decision/data/';
/** Where what is fitted is kept. */
const FILES: Readonly<Record<ConstantsFile, string>> = {
  ranking: `${DECISION}ranking.json`,
  'ranking-trees': `${DECISION}ranking-trees.json`,
  confidence: `${DECISION}confidence.json`,
  'confidence-meaning': `${DECISION}confidence-meaning.json`,
  manners: '../answer/manners/guess/data/classifier.json',
  body: '../import/page/body/data/model.json',
};
const PLOT = new URL('../../docs/images/reliability.svg', import.meta.url);

/**
 * `npm run fit -- ranking DIR`, then `npm run fit -- confidence DIR`: fits the constants in `src/retrieval/decision/data/` to the
 * sets below DIR and says what they reach on articles that they were not fitted on. The second builds on the first.
 * With EMBEDDINGS_URL set, both are fitted for sentences that are ranked by meaning too.
 * `npm run fit -- manners DIR` fits the classifier of small talk, `npm run fit -- body DIR` what
 * tells which paragraphs of a page belong to its article.
 */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseFitArguments(argv);
  if (!args) return print(FIT_USAGE);
  const { report, constants, plot } = await fitted(args);
  for (const line of report) print(line);
  for (const [file, own] of Object.entries(constants))
    await writeFile(new URL(FILES[file as ConstantsFile], import.meta.url), `${formatConstants(own)}\n`);
  if (plot) await writeFile(PLOT, plot);
}

/** Where a service of embeddings is named, ranking and confidence are fitted with it. */
async function fitted({ what, directory }: FitArguments): Promise<Fit> {
  const config = loadConfig();
  if (!config.embeddings || !(what === 'ranking' || what === 'confidence')) return fitToSets(what, directory);
  const parts = { dataDir: config.dataDir, log: logOf(config, 'info') };
  return withVectorsOfSets(config.embeddings, parts, (vectors) => fitToSets(what, directory, vectors));
}

runProcess(main);

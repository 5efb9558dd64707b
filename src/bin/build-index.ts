import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { createApp } from '../app.ts';
import { HELP_OPTION, parseCommandLine, print } from '../command-line.ts';
import { type Config, loadConfig, type OpenSearchConfig } from '../config.ts';
import { DalilError } from '../errors.ts';
import { connectTo } from '../loading/opensearch/connect.ts';
import { ClusterLoader } from '../loading/opensearch/opensearch-loader.ts';
import { logOf } from '../log-settings.ts';
import { runProcess } from '../process.ts';

const USAGE = `Usage: npm run index [-- --seeds DIR | --rollback]

Reads the articles, writes them into the OpenSearch cluster that OPENSEARCH_URL names, and lets all bots answer from them.
What was answered from before is kept: --rollback goes back to it. A run that was broken off is continued by the next.`;

/** `npm run index`: builds the index in a cluster, or goes back to the one before. */
async function main(args: readonly string[]): Promise<void> {
  const options = {
    seeds: { type: 'string' },
    rollback: { type: 'boolean', default: false },
    help: HELP_OPTION,
  } as const;
  const { values } = parseCommandLine({ args: [...args], options }, USAGE);
  if (values.help) return print(USAGE);
  const config = loadConfig();
  const { openSearch, seedsDir } = config;
  if (!openSearch)
    throw new DalilError(
      'configuration',
      'Set OPENSEARCH_URL to the address of the cluster. See .env.example.',
    );
  if (values.rollback) await rollBack(openSearch);
  else await build({ ...config, seedsDir: values.seeds ?? seedsDir }, openSearch);
}

async function build(config: Config, place: OpenSearchConfig): Promise<void> {
  const log = logOf(config, 'warn');
  const loader = new ClusterLoader(config, place, { log, onProgress: showLoading(), alwaysReads: true });
  const app = await createApp(config, log, { loader });
  const { articles, version, problems } = app.services.corpus();
  const refused = problems.filter(({ severity }) => severity === 'refused').length;
  print(`Articles answered from now: ${articles.length} (version ${version}). Files refused: ${refused}.`);
  await app.close();
}

async function rollBack(place: OpenSearchConfig): Promise<void> {
  const cluster = await connectTo(place);
  try {
    const version = await cluster.rollback();
    if (version === undefined)
      throw new DalilError('no-earlier-index', 'The cluster holds no earlier index to go back to.');
    print(`The index before is answered from again (version ${version.split('-')[0]}).`);
  } finally {
    await cluster.close();
  }
}

runProcess(main);

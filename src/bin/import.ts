import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { EXIT } from '../errors.ts';
import { IMPORT_USAGE, parseImportArguments } from '../import/arguments.ts';
import { DEFAULT_FETCH_LIMITS } from '../import/fetch/limits.ts';
import { importReport, outcomeLine } from '../import/import-report.ts';
import { importSources } from '../import/import-sources.ts';
import type { OnOutcome } from '../import/outcome.ts';
import { runProcess } from '../process.ts';

/** `npm run import`: pages, files and feeds into article files; status 1 when something failed. */
async function main(argv: readonly string[]): Promise<void> {
  const { help, seeds, url, limit, allowPrivate, sources } = parseImportArguments(argv);
  if (help) return print(IMPORT_USAGE);
  const config = loadConfig();
  const result = await importSources(
    sources,
    {
      seedsDir: seeds ?? config.seedsDir,
      maxBytes: config.maxArticleBytes,
      access: { allowPrivate },
      limits: DEFAULT_FETCH_LIMITS,
      url,
      maxLinks: limit,
    },
    showProgress,
  );
  print(importReport(result));
  if (result.outcomes.some(({ status }) => status === 'failed')) process.exitCode = EXIT.fault;
}

const showProgress: OnOutcome = (outcome, done, total) => {
  if (total > 1) process.stderr.write(`[${done}/${total}] ${outcomeLine(outcome)}\n`);
};

runProcess(main);

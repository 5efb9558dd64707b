import { CHECK_USAGE, parseCheckArguments } from '../check/arguments.ts';
import { checkSeeds } from '../check/check.ts';
import { checkReport } from '../check/check-report.ts';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { EXIT } from '../errors.ts';
import { runProcess } from '../process.ts';

/** `npm run check-seeds`: every problem of the articles; status 1 when one of them is refused. */
async function main(argv: readonly string[]): Promise<void> {
  const { seeds, json, help } = parseCheckArguments(argv);
  if (help) return print(CHECK_USAGE);
  const config = loadConfig();
  const directory = seeds ?? config.seedsDir;
  const result = await checkSeeds(directory, config.maxArticleBytes);
  print(json ? JSON.stringify(result, null, 2) : checkReport(directory, result));
  if (result.refused > 0) process.exitCode = EXIT.fault;
}

runProcess(main);

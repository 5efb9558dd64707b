import { print } from '../command-line.ts';
import { EXIT } from '../errors.ts';
import { EVAL_IMPORT_USAGE, parseEvalImportArguments } from '../eval/pages/arguments.ts';
import { measurePage, type PageResult } from '../eval/pages/measure-pages.ts';
import type { PageSet } from '../eval/pages/page-case.ts';
import { failuresOf } from '../eval/pages/page-failures.ts';
import { brokenPageFloors } from '../eval/pages/page-floors.ts';
import { reportOf } from '../eval/pages/page-report.ts';
import { openPageSets } from '../eval/pages/page-sets.ts';
import { pageTable } from '../eval/pages/page-table.ts';
import { withUnpacked } from '../eval/pages/unpack.ts';
import { runProcess } from '../process.ts';

/** `npm run eval:import`: imports saved pages whose text, title, author and date are known, and reports how well. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseEvalImportArguments(argv);
  if (!args) return print(EVAL_IMPORT_USAGE);
  const { directory, json, failures, floors } = args;
  const measured = await withUnpacked(directory, async (unpacked) => {
    const sets = await openPageSets(unpacked);
    return Promise.all(sets.map(async (set) => [set.name, await measureSet(set)] as const));
  });
  if (measured.length === 0) return print(`skipped: there is no set of pages in ${directory}`);
  const reports = Object.fromEntries(measured.map(([name, results]) => [name, reportOf(results)]));
  if (failures)
    for (const line of measured.flatMap(([, results]) => results.flatMap(failuresOf))) print(line);
  print(json ? JSON.stringify(reports) : pageTable(reports));
  if (!floors) return;
  const broken = Object.entries(reports).flatMap(([set, report]) => brokenPageFloors(set, report));
  for (const line of broken) print(line);
  if (broken.length > 0) process.exitCode = EXIT.fault;
}

async function measureSet({ cases }: PageSet): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const page of cases) results.push(await measurePage(page));
  return results;
}

runProcess(main);

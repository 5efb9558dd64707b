import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseReportArguments, REPORT_USAGE } from '../adapters/report/arguments.ts';
import { htmlReport } from '../adapters/report/html/page.ts';
import { textReport } from '../adapters/report/text-report.ts';
import { writtenText } from '../adapters/report/words.ts';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { DalilError, messageOf } from '../errors.ts';
import { readQuestionReport } from '../learning/report/read-report.ts';
import { runProcess } from '../process.ts';

/** `npm run report`: what people asked, and what the articles left open. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseReportArguments(argv);
  if (!args) return print(REPORT_USAGE);
  const { dataDir, questionLogDays } = loadConfig();
  const now = Date.now();
  const report = await readQuestionReport(dataDir, args.days ?? questionLogDays, now);
  if (args.html !== undefined) await writePage(args.html, htmlReport(report, now));
  print(args.json ? JSON.stringify(report) : textReport(report));
  // Beside the report, which may go into another program.
  if (args.html !== undefined) process.stderr.write(`${writtenText(path.resolve(args.html))}\n`);
}

/** For the owner of the file alone, whoever could read what was there before. */
async function writePage(file: string, page: string): Promise<void> {
  try {
    const handle = await open(file, 'w', 0o600);
    try {
      if ((await handle.stat()).isFile()) await handle.chmod(0o600);
      await handle.writeFile(page);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new DalilError('report-unwritable', `"${file}" cannot be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

runProcess(main);

import { writeFile } from 'node:fs/promises';
import { parseReportArguments, REPORT_USAGE } from '../adapters/report/arguments.ts';
import { htmlReport } from '../adapters/report/html/page.ts';
import { textReport } from '../adapters/report/text-report.ts';
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
}

async function writePage(file: string, page: string): Promise<void> {
  try {
    await writeFile(file, page);
  } catch (error) {
    throw new DalilError('report-unwritable', `"${file}" cannot be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

runProcess(main);

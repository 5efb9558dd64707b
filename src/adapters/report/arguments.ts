import { HELP_OPTION, parseCommandLine, usageError } from '../../command-line.ts';

/** How the command is called, for people. */
export const REPORT_USAGE = `Usage: npm run --silent report -- [--days N] [--html FILE] [--json]

Shows what people asked, what came of it, and what the articles left open; also beside a running bot.

  --days N     how many days back, today included (otherwise QUESTION_LOG_DAYS)
  --html FILE  writes a page with plots into a file as well
  --json       one JSON object instead of text`;

const OPTIONS = {
  days: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: HELP_OPTION,
} as const;
/** Ten years, as long as questions can be kept. */
const MOST_DAYS = 3_650;

/** The arguments of `npm run report`. */
export interface ReportArguments {
  readonly days?: number;
  readonly html?: string;
  readonly json: boolean;
}

/**
 * Parses the arguments of `npm run report`.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parseReportArguments(args: readonly string[]): ReportArguments | undefined {
  const { values } = parseCommandLine({ args, options: OPTIONS }, REPORT_USAGE);
  const { days, html, json, help } = values;
  if (help) return undefined;
  const isCount =
    days === undefined || (/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS);
  if (!isCount) throw usageError(`--days takes a whole number from 1 to ${MOST_DAYS}.`, REPORT_USAGE);
  if (html === '') throw usageError('--html takes the name of a file.', REPORT_USAGE);
  return { days: days === undefined ? undefined : Number(days), html, json };
}

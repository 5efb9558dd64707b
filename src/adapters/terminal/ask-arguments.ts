import { HELP_OPTION, parseCommandLine, usageError } from '../../command-line.ts';

/** The arguments of `npm run ask`. */
export interface AskArguments {
  readonly seeds?: string;
  readonly limit?: number;
  readonly mode: 'text' | 'json' | 'jsonl' | 'help';
  readonly question: string;
  /** Whether JSON says why each candidate stands where it stands. */
  readonly explain: boolean;
}

/** How the command is called, for people. */
export const ASK_USAGE = `Usage:
  npm run --silent ask -- [--seeds DIR] [--limit N] [--json] [--explain] QUESTION…
  npm run --silent ask -- [--seeds DIR] [--limit N] --jsonl [--explain] < questions.jsonl`;

const OPTIONS = {
  seeds: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  explain: { type: 'boolean' },
  help: HELP_OPTION,
} as const;

/**
 * Parses the arguments of `npm run ask`.
 * @throws DalilError `usage`
 */
export function parseAskArguments(args: readonly string[]): AskArguments {
  const config = { args, allowPositionals: true, options: OPTIONS } as const;
  const { values, positionals } = parseCommandLine(config, ASK_USAGE);
  const mode = values.help ? 'help' : values.jsonl ? 'jsonl' : values.json ? 'json' : 'text';
  if (mode !== 'help' && mode !== 'jsonl' && positionals.length === 0)
    throw usageError('Give a question.', ASK_USAGE);
  if (mode === 'jsonl' && positionals.length > 0)
    throw usageError('With --jsonl the questions come from standard input.', ASK_USAGE);
  const { seeds, limit, explain = false } = values;
  if (explain && mode === 'text') throw usageError('--explain goes with --json or --jsonl.', ASK_USAGE);
  return { seeds, limit: parseLimit(limit), mode, question: positionals.join(' '), explain };
}

function parseLimit(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1)
    throw usageError('--limit takes a whole number from 1 to 9999.', ASK_USAGE);
  return Number(limit);
}

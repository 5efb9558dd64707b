import { parseArgs } from 'node:util';
import { DalilError, messageOf } from '../../errors.ts';

/** What `npm run ask` was told on its command line. */
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

/**
 * Parses the arguments of `npm run ask`.
 * @throws DalilError `usage`
 */
export function parseAskArguments(argv: readonly string[]): AskArguments {
  const { values, positionals } = parse(argv);
  const mode = values.help ? 'help' : values.jsonl ? 'jsonl' : values.json ? 'json' : 'text';
  if (mode !== 'help' && mode !== 'jsonl' && positionals.length === 0) throw usage('Give a question.');
  if (mode === 'jsonl' && positionals.length > 0)
    throw usage('With --jsonl the questions come from standard input.');
  const explain = values.explain ?? false;
  if (explain && mode === 'text') throw usage('--explain goes with --json or --jsonl.');
  const { seeds, limit } = values;
  return { seeds, limit: parseLimit(limit), mode, question: positionals.join(' '), explain };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        seeds: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw usage(messageOf(error));
  }
}

function parseLimit(limit: string | undefined): number | undefined {
  if (limit === undefined) return undefined;
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1)
    throw usage('--limit takes a whole number from 1 to 9999.');
  return Number(limit);
}

function usage(reason: string): DalilError {
  return new DalilError('usage', `${reason}\n${ASK_USAGE}`);
}

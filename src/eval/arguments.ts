import { HELP_OPTION, parseCommandLine, usageError } from '../command-line.ts';
import type { EvalSet } from './evaluate.ts';

/** How `npm run eval` is called, for people. */
export const EVAL_USAGE =
  'Usage: npm run --silent eval -- --seeds DIR --questions FILE.jsonl [--unanswerable FILE.jsonl] [--json]';

/** How `npm run floors` is called, for people. */
export const FLOORS_USAGE = 'Usage: npm run --silent floors -- [DIR]';

/** The folder of the evaluation sets, unless the command line names another. */
export const EVAL_SETS_DIRECTORY = '../shared/eval';

const EVAL_OPTIONS = {
  seeds: { type: 'string' },
  questions: { type: 'string' },
  unanswerable: { type: 'string' },
  json: { type: 'boolean' },
  help: HELP_OPTION,
} as const;

/**
 * Parses the arguments of `npm run eval`.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parseEvalArguments(args: readonly string[]): (EvalSet & { json?: boolean }) | undefined {
  const { values } = parseCommandLine({ args, options: EVAL_OPTIONS }, EVAL_USAGE);
  const { help, seeds, questions, unanswerable, json } = values;
  if (help) return undefined;
  if (!seeds || !questions) throw usageError('Give --seeds and --questions.', EVAL_USAGE);
  return { seeds, questions, unanswerable, json };
}

/**
 * Parses the arguments of `npm run floors`: the folder of the evaluation sets.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parseFloorsArguments(args: readonly string[]): string | undefined {
  const config = { args, allowPositionals: true, options: { help: HELP_OPTION } } as const;
  const { values, positionals } = parseCommandLine(config, FLOORS_USAGE);
  const [directory = EVAL_SETS_DIRECTORY, ...others] = positionals;
  if (others.length > 0) throw usageError('Give one folder at most.', FLOORS_USAGE);
  return values.help ? undefined : directory;
}

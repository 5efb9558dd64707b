import { HELP_OPTION, parseCommandLine, usageError } from '../../command-line.ts';

/** How `npm run eval:import` is called, for people. */
export const EVAL_IMPORT_USAGE = `Usage: npm run --silent eval:import -- [--json | --failures] [--floors] DIR

  DIR         a folder with sets of saved pages (evaldata.json, test-pages or ground-truth.json), or with archives of them
  --json      the figures as JSON
  --failures  each title, author and date that is not right, and each fragment that is missing or wrongly there
  --floors    end with status 1 when a figure is below what was reached`;

/** What `npm run eval:import` is to do. */
export interface EvalImportArguments {
  readonly directory: string;
  readonly json: boolean;
  readonly failures: boolean;
  readonly floors: boolean;
}

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = { json: flag, failures: flag, floors: flag, help: HELP_OPTION } as const;

/**
 * Parses the arguments of `npm run eval:import`.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parseEvalImportArguments(args: readonly string[]): EvalImportArguments | undefined {
  const config = { args, allowPositionals: true, options: OPTIONS } as const;
  const { values, positionals } = parseCommandLine(config, EVAL_IMPORT_USAGE);
  const { help, json, failures, floors } = values;
  if (help) return undefined;
  const [directory, ...others] = positionals;
  if (directory === undefined || others.length > 0) throw usageError('Give one folder.', EVAL_IMPORT_USAGE);
  return { directory, json, failures, floors };
}

import { HELP_OPTION, parseCommandLine, usageError } from '../command-line.ts';
import { EVAL_SETS_DIRECTORY } from '../eval/arguments.ts';
import type { Fittable } from './fit.ts';

/** How `npm run fit` is called, for people. */
export const FIT_USAGE = 'Usage: npm run fit -- ranking|confidence|manners|body [DIR]';

const FITTABLE: readonly Fittable[] = ['ranking', 'confidence', 'manners', 'body'];

/** The arguments of `npm run fit`. */
export interface FitArguments {
  readonly what: Fittable;
  /** Holds the evaluation sets. */
  readonly directory: string;
}

/**
 * Parses the arguments of `npm run fit`.
 * @returns undefined when only its usage is asked for
 * @throws DalilError `usage`
 */
export function parseFitArguments(args: readonly string[]): FitArguments | undefined {
  const config = { args, allowPositionals: true, options: { help: HELP_OPTION } } as const;
  const { values, positionals } = parseCommandLine(config, FIT_USAGE);
  if (values.help) return undefined;
  const [what, directory = EVAL_SETS_DIRECTORY, ...others] = positionals;
  if (!isFittable(what) || others.length > 0)
    throw usageError('Say what to fit, and at most one folder.', FIT_USAGE);
  return { what, directory };
}

function isFittable(what: string | undefined): what is Fittable {
  return FITTABLE.some((known) => known === what);
}

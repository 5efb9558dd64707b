import { HELP_OPTION, parseCommandLine } from '../command-line.ts';

/** How the command is called, for people. */
export const CHECK_USAGE = `Usage: npm run --silent check-seeds -- [--seeds DIR] [--json]

  --seeds DIR  the folder of the articles (otherwise SEEDS_DIR, or "seeds")
  --json       one JSON object: articles, refused, warnings, problems

Ends with status 1 when an article is refused; warnings alone are no failure.`;

const OPTIONS = { seeds: { type: 'string' }, json: { type: 'boolean' }, help: HELP_OPTION } as const;

/** The arguments of `npm run check-seeds`. */
export interface CheckArguments {
  readonly seeds?: string;
  readonly json?: boolean;
  readonly help?: boolean;
}

/**
 * Parses the arguments of `npm run check-seeds`.
 * @throws DalilError `usage`
 */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  return parseCommandLine({ args, options: OPTIONS }, CHECK_USAGE).values;
}

import { parseArgs } from 'node:util';
import { DalilError, messageOf } from '../errors.ts';

/** How the command is called, for people. */
export const CHECK_USAGE = `Usage: npm run --silent check-seeds -- [--seeds DIR] [--json]

  --seeds DIR  the folder of the articles (otherwise SEEDS_DIR, or "seeds")
  --json       one JSON object: articles, refused, warnings, problems

Ends with status 1 when an article is refused; warnings alone are no failure.`;

/** What `npm run check-seeds` was told on its command line. */
export interface CheckArguments {
  readonly seeds?: string;
  readonly json?: boolean;
  readonly help?: boolean;
}

/**
 * Parses the arguments of `npm run check-seeds`.
 * @throws DalilError `usage`
 */
export function parseCheckArguments(argv: readonly string[]): CheckArguments {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        seeds: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new DalilError('usage', `${messageOf(error)}\n${CHECK_USAGE}`);
  }
}

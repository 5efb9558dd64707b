import { HELP_OPTION, parseCommandLine, usageError } from '../command-line.ts';
import { isHttpUrl } from '../corpus/metadata.ts';
import type { DalilError } from '../errors.ts';
import { isLink } from './load-source.ts';

/** The arguments of `npm run import`. */
export interface ImportArguments {
  readonly help: boolean;
  readonly seeds?: string;
  readonly url?: string;
  readonly limit: number;
  readonly allowPrivate: readonly string[];
  readonly sources: readonly string[];
}

const DEFAULT_LIMIT = 1_000;

/** How the command is called, for people. */
export const IMPORT_USAGE = `Usage: npm run import -- [--seeds DIR] [--limit N] [--url LINK] [--allow-private HOST] URL|FILE|FEED…

  URL|FILE|FEED         a web page, a saved page, a PDF, a text, an RSS or Atom feed or a sitemap
  --seeds DIR           the folder of the articles (otherwise SEEDS_DIR, or "seeds")
  --limit N             most pages taken from one feed or sitemap (${DEFAULT_LIMIT})
  --url LINK            where the only FILE was published, if it does not say so itself
  --allow-private HOST  fetch from this host (or HOST:PORT) although its address is private; may be repeated`;

const OPTIONS = {
  seeds: { type: 'string' },
  url: { type: 'string' },
  limit: { type: 'string' },
  'allow-private': { type: 'string', multiple: true },
  help: HELP_OPTION,
} as const;

/**
 * Parses the arguments of `npm run import`.
 * @throws DalilError `usage`
 */
export function parseImportArguments(args: readonly string[]): ImportArguments {
  const config = { args, allowPositionals: true, options: OPTIONS } as const;
  const { values, positionals: sources } = parseCommandLine(config, IMPORT_USAGE);
  const { help = false, seeds, url, limit, 'allow-private': allowPrivate = [] } = values;
  if (!help && sources.length === 0) throw usage('Name at least one page, file or feed.');
  if (url !== undefined && !isHttpUrl(url)) throw usage('--url takes a complete http:// or https:// link.');
  if (url !== undefined && (sources.length !== 1 || sources.some(isLink)))
    throw usage('--url goes with one file only.');
  return { help, seeds, url, limit: parseLimit(limit), allowPrivate, sources };
}

function parseLimit(limit: string | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  if (!/^\d{1,6}$/.test(limit) || Number(limit) < 1)
    throw usage('--limit takes a whole number from 1 to 999999.');
  return Number(limit);
}

function usage(reason: string): DalilError {
  return usageError(reason, IMPORT_USAGE);
}

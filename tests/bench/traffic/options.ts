import { HELP_OPTION, parseCommandLine, usageError } from '../../../src/command-line.ts';

/** How it is called, for people. */
export const USAGE = `Usage: npm run bench:traffic -- burst|sustained|hour [OPTION …]

Measures the running bot on an imitated Discord, over generated articles: what people wait for, and what memory it takes.

  burst          so many interactions and direct messages at once, several times
  sustained      so many questions a second for some minutes
  hour           as many questions as an hour brings, as fast as they are answered

  --sentences N      sentences of the articles (100000)
  --servers N        servers in which is asked (50)
  --interactions N   of a burst: commands, buttons and menus (2000)
  --direct N         of a burst: direct messages (200)
  --rounds N         of bursts (3)
  --rate N           questions a second (200)
  --minutes N        for which they come (10)
  --questions N      of an hour (180000)
  --at-once N        of an hour: questions that wait for an answer at any time (64)
  --product DIR      measures the Dalil in that folder (this one)
  --set NAME=VALUE   a setting of the bot's environment; may be given again
  --keep DIR         keeps articles and index there for the next run (a temporary folder)
  --save             saves the figures
  --folder DIR       where they are saved (docs/benchmarks)`;

export const MODES = ['burst', 'sustained', 'hour'] as const;
export type Mode = (typeof MODES)[number];

const OPTIONS = {
  sentences: { type: 'string', default: '100000' },
  servers: { type: 'string', default: '50' },
  interactions: { type: 'string', default: '2000' },
  direct: { type: 'string', default: '200' },
  rounds: { type: 'string', default: '3' },
  rate: { type: 'string', default: '200' },
  minutes: { type: 'string', default: '10' },
  questions: { type: 'string', default: '180000' },
  'at-once': { type: 'string', default: '64' },
  product: { type: 'string', default: '.' },
  set: { type: 'string', multiple: true },
  keep: { type: 'string' },
  save: { type: 'boolean', default: false },
  folder: { type: 'string', default: 'docs/benchmarks' },
  help: HELP_OPTION,
} as const;

const NUMBERS = [
  'sentences',
  'servers',
  'interactions',
  'direct',
  'rounds',
  'rate',
  'minutes',
  'questions',
  'at-once',
] as const;

/** What the benchmark is told on its command line. */
export interface TrafficOptions extends Readonly<Record<(typeof NUMBERS)[number], number>> {
  readonly mode: Mode;
  readonly product: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly keep?: string;
  readonly save: boolean;
  readonly folder: string;
}

/**
 * @returns undefined where only help is asked for
 * @throws DalilError `usage` with what is wrong, for whoever typed it
 */
export function parseOptions(args: readonly string[]): TrafficOptions | undefined {
  const { values, positionals } = parseCommandLine(
    { args: [...args], options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  if (values.help) return undefined;
  const mode = MODES.find((name) => name === positionals[0]);
  if (mode === undefined || positionals.length > 1)
    throw usageError('Name one of: burst, sustained, hour.', USAGE);
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, positive(name, values[name])]));
  const { product, keep, save, folder } = values;
  const environment = Object.fromEntries((values.set ?? []).map(setting));
  return {
    ...(numbers as Record<(typeof NUMBERS)[number], number>),
    mode,
    product,
    environment,
    keep,
    save,
    folder,
  };
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number)))
    throw usageError(`--${option}: "${text}" is no number above 0`, USAGE);
  return number;
}

function setting(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw usageError(`--set: "${text}" is not NAME=VALUE`, USAGE);
  return [text.slice(0, at), text.slice(at + 1)];
}

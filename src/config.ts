import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { z } from 'zod';
import { DEFAULT_MAX_ARTICLE_BYTES } from './corpus/read-corpus.ts';
import {
  EMBEDDINGS_VARIABLES,
  type EmbeddingsConfig,
  embeddingsConflicts,
  embeddingsOf,
  SPACED_VARIABLES,
} from './embeddings/settings.ts';
import { DalilError } from './errors.ts';
import { parseShardChoice, type ShardChoice, ShardChoiceFault } from './shards.ts';

const snowflake = z
  .string()
  .regex(/^\d{15,21}$/, 'must be an id of 15 to 21 digits, as "Copy ID" in Discord gives it');
const wholeNumber = z.coerce.number('must be a whole number').int('must be a whole number');
const positive = (fallback: number) => wholeNumber.positive('must be more than 0').default(fallback);
const NO_PORT = 'must be from 0 (any free port) to 65535';
const port = wholeNumber.min(0, NO_PORT).max(65_535, NO_PORT);

const listed = z
  .string()
  .default('')
  .transform((items) =>
    items
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );
const NO_ORIGIN = 'must be origins such as https://city.example, separated by commas';
const origins = listed.pipe(
  z.array(z.url({ protocol: /^https?$/, error: NO_ORIGIN }).transform((url) => new URL(url).origin)),
);

const shards = z.string().transform((value, { addIssue }) => {
  try {
    return parseShardChoice(value);
  } catch (fault) {
    if (!(fault instanceof ShardChoiceFault)) throw fault;
    addIssue(fault.message);
    return z.NEVER;
  }
});
const NO_NODES =
  'must be an http(s) address such as https://name:password@search.example:9200, or several separated by commas';
const nodes = z
  .string()
  .refine(
    (text) => text.split(',').every((node) => z.url({ protocol: /^https?$/ }).safeParse(node.trim()).success),
    NO_NODES,
  );
const INDEX_NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/;

const environmentSchema = z.object({
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) link such as https://discord.com/api' })
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  SHARDS: shards.optional(),
  ADMIN_USER_IDS: listed.pipe(z.array(snowflake)),
  SEEDS_DIR: z.string().default('seeds'),
  MAX_QUESTION_LENGTH: positive(500).pipe(
    z.number().max(6_000, 'must be 6000 at most, the longest option Discord takes'),
  ),
  MAX_ARTICLE_BYTES: positive(DEFAULT_MAX_ARTICLE_BYTES),
  REPLY_STYLE: z.enum(['components', 'text'], 'must be components or text').default('components'),
  RATE_LIMIT_PER_MINUTE: positive(10),
  WORD_SEARCH: z.enum(['postings', 'minisearch'], 'must be postings or minisearch').default('postings'),
  WATCH_SEEDS: z.enum(['0', '1'], 'must be 1 or 0').optional(),
  FEEDS: z.string().optional(),
  QUESTION_LOG: z.enum(['0', '1'], 'must be 1 or 0').optional(),
  QUESTION_LOG_DAYS: positive(90).pipe(z.number().max(3_650, 'must be 3650 at most, which is ten years')),
  DATA_DIR: z.string().default('data'),
  PORT: port.default(3_000),
  HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port.optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) link such as https://ask.city.example' })
    .refine((url) => new URL(url).pathname === '/', 'must be an address without a path')
    .optional(),
  EMBED_SITES: origins,
  TRUSTED_PROXIES: wholeNumber.min(0, 'must be 0 or more').default(0),
  RETRIEVER: z.enum(['embedded', 'opensearch'], 'must be embedded or opensearch').default('embedded'),
  OPENSEARCH_URL: nodes.optional(),
  OPENSEARCH_INDEX: z
    .string()
    .regex(INDEX_NAME, 'must be small letters, digits, ".", "_" and "-", beginning with a letter or digit')
    .default('dalil'),
  OPENSEARCH_CA_FILE: z.string().optional(),
  ...EMBEDDINGS_VARIABLES,
  LOG_PERSONAL: z.enum(['0', '1'], 'must be 1 or 0').optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .optional(),
});

const settingsSchema = environmentSchema
  .refine(({ RETRIEVER, OPENSEARCH_URL }) => RETRIEVER === 'embedded' || OPENSEARCH_URL !== undefined, {
    path: ['OPENSEARCH_URL'],
    error: 'must name the cluster, since RETRIEVER is opensearch',
  })
  .superRefine((data, { addIssue }) => {
    for (const [name, message] of embeddingsConflicts(data))
      addIssue({ code: 'custom', path: [name], message });
  });

/** Every environment variable that is read; a test holds `.env.example` to it. */
export const ENVIRONMENT_NAMES: readonly string[] = Object.keys(environmentSchema.shape);

/** How replies are drawn on Discord: as designed messages (Components V2), or as plain text with buttons. */
export type ReplyStyle = 'components' | 'text';

/** What finds the articles by the words of a question, before their sentences are scored. */
export type WordSearchSetting = 'postings' | 'minisearch';

/** The cluster in which articles are kept and looked up. */
export interface OpenSearchConfig {
  /** Addresses of one or more nodes, separated by commas; they may hold a name and a password. */
  readonly url: string;
  /** What the names of its indices begin with. */
  readonly index: string;
  /** A file with the certificates (PEM) of the authorities that are trusted for it. */
  readonly caFile?: string;
}

/** The environment, parsed once at the start. */
export interface Config {
  readonly discordToken?: string;
  readonly discordApiUrl?: string;
  readonly discordGuildId?: string;
  /** Which of the bot's shards this process serves, and how. */
  readonly shards?: ShardChoice;
  readonly adminUserIds: readonly string[];
  readonly seedsDir: string;
  /** Characters (code points) a question may have. */
  readonly maxQuestionLength: number;
  /** Bytes a seed file may have. */
  readonly maxArticleBytes: number;
  readonly wordSearch: WordSearchSetting;
  readonly replyStyle: ReplyStyle;
  /** Questions that a person may ask in a minute; administrators may ask more. */
  readonly rateLimitPerMinute: number;
  /** Reload by itself when the articles' files have changed and settled. */
  readonly watchSeeds: boolean;
  /** The file that names the feeds to follow; none are followed without one. */
  readonly feedsFile?: string;
  /** Keep what people ask, without who asked. */
  readonly questionLog: boolean;
  /** Days for which that is kept. */
  readonly questionLogDays: number;
  /** Where preferences and the saved index are kept. */
  readonly dataDir: string;
  /** Where the pages are served; port 0 is any that is free. */
  readonly host: string;
  readonly port: number;
  /** Where health and metrics are served, on `host`; port 0 is any that is free, and undefined nowhere. */
  readonly metricsPort?: number;
  /** The origin under which readers know the question page, where a proxy stands in front. */
  readonly publicUrl?: string;
  /** Origins of the sites that may show the question page in a frame. */
  readonly embedSites: readonly string[];
  /** How many proxies in front of the pages add the address they were asked from to `X-Forwarded-For`. */
  readonly trustedProxies: number;
  /** Where questions are looked up: in this process, or in a cluster. */
  readonly retriever: 'embedded' | 'opensearch';
  /** The cluster, where one is named. */
  readonly openSearch?: OpenSearchConfig;
  /** The service that makes vectors of questions and sentences, where one is named. */
  readonly embeddings?: EmbeddingsConfig;
  readonly logLevel?: string;
  /** Whether the log says who asks, and what. */
  readonly logPersonal: boolean;
}

/**
 * Parses the environment; a blank value counts as absent, and `process.env` is only read.
 * @throws DalilError `configuration` that names every malformed variable
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.entries(environment)
    .map(([name, value]) => [name, SPACED_VARIABLES.has(name) ? value : value?.trim()] as const)
    .filter(([, value]) => value?.trim());
  const parsed = settingsSchema.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    const faults = new Set(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`));
    throw new DalilError(
      'configuration',
      `The settings cannot be used: ${[...faults].join('; ')}. See .env.example.`,
    );
  }
  const { data } = parsed;
  return {
    discordToken: data.DISCORD_TOKEN,
    discordApiUrl: data.DISCORD_API_URL?.replace(/\/+$/, ''),
    discordGuildId: data.DISCORD_GUILD_ID,
    shards: data.SHARDS,
    adminUserIds: data.ADMIN_USER_IDS,
    seedsDir: data.SEEDS_DIR,
    maxQuestionLength: data.MAX_QUESTION_LENGTH,
    maxArticleBytes: data.MAX_ARTICLE_BYTES,
    wordSearch: data.WORD_SEARCH,
    replyStyle: data.REPLY_STYLE,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    watchSeeds: data.WATCH_SEEDS === '1',
    feedsFile: data.FEEDS,
    questionLog: data.QUESTION_LOG === '1',
    questionLogDays: data.QUESTION_LOG_DAYS,
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    metricsPort: data.METRICS_PORT,
    publicUrl: data.PUBLIC_URL && new URL(data.PUBLIC_URL).origin,
    embedSites: data.EMBED_SITES,
    trustedProxies: data.TRUSTED_PROXIES,
    retriever: data.RETRIEVER,
    openSearch: openSearchOf(data),
    embeddings: embeddingsOf(data),
    logLevel: data.LOG_LEVEL,
    logPersonal: data.LOG_PERSONAL === '1',
  };
}

function openSearchOf(data: z.infer<typeof environmentSchema>): OpenSearchConfig | undefined {
  const { OPENSEARCH_URL: url, OPENSEARCH_INDEX: index, OPENSEARCH_CA_FILE: caFile } = data;
  return url === undefined ? undefined : { url, index, caFile };
}

/** Reads `.env` (where there is one) below the real environment, and parses both. */
export function loadConfig(file = '.env'): Config {
  return parseConfig({ ...readDotenv(file), ...withoutBlanks(process.env) });
}

function readDotenv(file: string): Record<string, string> {
  try {
    return parse(readFileSync(file));
  } catch {
    return {}; // No .env is the usual case: everything has a default.
  }
}

function withoutBlanks(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
}

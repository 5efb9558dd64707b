import { z } from 'zod';
import { credentialsIn } from '../logging/secrets.ts';
import type { TextRole } from './types.ts';

/** The words by which a service is told what a text is, in the field `input_type` of a request. */
export type InputTypes = Readonly<Record<TextRole, string>>;

/** A service of embeddings, and what is known of how its model is to be asked; the rest is found out at the first contact. */
export interface EmbeddingsConfig {
  /** The whole address that texts are posted to; it may hold a name and a password. */
  readonly url: string;
  readonly model?: string;
  readonly key?: string;
  /** What goes before every question; empty for nothing. */
  readonly queryPrefix?: string;
  /** What goes before every passage; empty for nothing. */
  readonly passagePrefix?: string;
  /** `none` never to send any. */
  readonly inputTypes?: InputTypes | 'none';
}

/** Shorter values of a query are no secrets, but versions and names. */
const SHORTEST_KEY = 16;
const LONGEST_PREFIX = 500;
/** The word for "none at all", since a blank value counts as unset. */
const NONE = 'none';
const NO_URL = 'must be an http(s) address such as http://127.0.0.1:8080 or https://api.example/v1';
const NO_TYPES =
  'must be two words parted by a comma, for questions and for passages, such as query,passage; or none';
const TYPES = /^([\w-]{1,40})\s*,\s*([\w-]{1,40})$/;

/** A value may be quoted: what reads it may have left the quotes where they were. */
const unquoted = (text: string) => text.replace(/^\s*(["'])(.*)\1\s*$/s, '$2');
const prefix = z
  .string()
  .transform(unquoted)
  .transform((text) => (text.trim().toLowerCase() === NONE ? '' : text))
  .pipe(z.string().max(LONGEST_PREFIX, `must have ${LONGEST_PREFIX} characters at most`))
  .optional();

/** The variables that name a service of embeddings; `parseConfig` makes them part of its own. */
export const EMBEDDINGS_VARIABLES = {
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/, error: NO_URL })
    .transform(endpointOf)
    .optional(),
  EMBEDDINGS_MODEL: z.string().max(300, 'must have 300 characters at most').optional(),
  EMBEDDINGS_KEY: z
    .string()
    .transform(unquoted)
    .pipe(
      z
        .string()
        .regex(/^[\x21-\x7e]+$/, 'must be letters, digits and signs without a space, as the service gave it'),
    )
    .optional(),
  EMBEDDINGS_QUERY_PREFIX: prefix,
  EMBEDDINGS_PASSAGE_PREFIX: prefix,
  EMBEDDINGS_INPUT_TYPES: z
    .string()
    .refine((text) => text.toLowerCase() === NONE || TYPES.test(text), NO_TYPES)
    .transform((text): InputTypes | 'none' => {
      const [, query, passage] = TYPES.exec(text) ?? [];
      return query && passage ? { query, passage } : NONE;
    })
    .optional(),
};

const variables = z.object(EMBEDDINGS_VARIABLES);
type Variables = z.infer<typeof variables>;

/** The variables whose values begin or end with a space that counts. */
export const SPACED_VARIABLES: ReadonlySet<string> = new Set([
  'EMBEDDINGS_QUERY_PREFIX',
  'EMBEDDINGS_PASSAGE_PREFIX',
]);

/** The variables that mean nothing without, or do not go with, EMBEDDINGS_URL as it is; each with what is wrong. */
export function embeddingsConflicts({ EMBEDDINGS_URL: url, ...others }: Variables): [string, string][] {
  if (url === undefined)
    return Object.entries(others)
      .filter(([name, value]) => name in EMBEDDINGS_VARIABLES && value !== undefined)
      .map(([name]) => [name, 'needs EMBEDDINGS_URL, the address of the service']);
  // One that is refused for itself comes here as well.
  const { username = '', password = '' } = URL.canParse(url) ? new URL(url) : {};
  return (username || password) && others.EMBEDDINGS_KEY !== undefined
    ? [['EMBEDDINGS_KEY', 'cannot be sent beside a name and password in EMBEDDINGS_URL; set one of the two']]
    : [];
}

/** The service that the variables name, if any. */
export function embeddingsOf(data: Variables): EmbeddingsConfig | undefined {
  if (data.EMBEDDINGS_URL === undefined) return undefined;
  return {
    url: data.EMBEDDINGS_URL,
    model: data.EMBEDDINGS_MODEL,
    key: data.EMBEDDINGS_KEY,
    queryPrefix: data.EMBEDDINGS_QUERY_PREFIX,
    passagePrefix: data.EMBEDDINGS_PASSAGE_PREFIX,
    inputTypes: data.EMBEDDINGS_INPUT_TYPES,
  };
}

/** What of these settings must reach no log and no message. */
export function embeddingsSecrets(settings: Pick<EmbeddingsConfig, 'url' | 'key'> | undefined): string[] {
  if (!settings) return [];
  const { url, key = '' } = settings;
  const values = [...new URL(url).searchParams.values()].filter((value) => value.length >= SHORTEST_KEY);
  return [key, ...credentialsIn(url), ...values];
}

/** The whole address: services are also named by their origin, or by what stands before `/embeddings`. */
function endpointOf(address: string): string {
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '') url.pathname = '/v1/embeddings';
  else url.pathname = path.endsWith('/embeddings') ? path : `${path}/embeddings`;
  url.hash = '';
  return url.href;
}

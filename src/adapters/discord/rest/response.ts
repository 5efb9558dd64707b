import { STATUS_CODES } from 'node:http';
import type { ResponseLike } from 'discord.js';

/** An answer that has arrived whole. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** The body as JSON; undefined where it is something else. */
  readonly json: unknown;
}

const JSON_TYPE = 'application/json';

/** The JSON of an answer; undefined where it has none. @throws SyntaxError where it is broken, without a word of it */
export function jsonOf({ headers, body }: Pick<Received, 'headers' | 'body'>): unknown {
  if (!String(headers['content-type'] ?? '').startsWith(JSON_TYPE)) return undefined;
  try {
    return JSON.parse(String(body));
  } catch {
    throw new SyntaxError('an answer of Discord is no JSON');
  }
}

/** An answer as discord.js takes it. */
export function responseOf(received: Received): ResponseLike {
  const { status, body, json } = received;
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    headers: headersOf(received),
    body: null,
    bodyUsed: false,
    text: async () => String(body),
    json: async () => json,
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

function headersOf({ headers }: Received): Headers {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value ?? '')]);
  return new Headers(pairs);
}

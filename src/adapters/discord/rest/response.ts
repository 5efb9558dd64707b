import { STATUS_CODES } from 'node:http';
import type { ResponseLike } from 'discord.js';

/** An answer that has arrived whole. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const JSON_TYPE = 'application/json';

/** The JSON of an answer; undefined where it has none. @throws SyntaxError where it is broken */
export function jsonOf({ headers, body }: Received): unknown {
  return String(headers['content-type'] ?? '').startsWith(JSON_TYPE) ? JSON.parse(String(body)) : undefined;
}

/** An answer as discord.js takes it. */
export function responseOf(received: Received): ResponseLike {
  const { status, body } = received;
  return {
    status,
    statusText: STATUS_CODES[status] ?? '',
    ok: status >= 200 && status < 300,
    headers: headersOf(received),
    body: null,
    bodyUsed: false,
    text: async () => String(body),
    json: async () => jsonOf(received),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

function headersOf({ headers }: Received): Headers {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value ?? '')]);
  return new Headers(pairs);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Milliseconds that a request may take to arrive whole. */
const REQUEST_TIMEOUT_MS = 15_000;

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** What is answered at an address. */
export interface HealthAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Makes what is answered, by the path of its address. */
export type HealthRoutes = ReadonlyMap<string, () => HealthAnswer | Promise<HealthAnswer>>;

/**
 * A server that only tells: nothing that is sent to it is read, and there are no other addresses.
 * @param failed told of what went wrong while an answer was made
 */
export function createHealthServer(routes: HealthRoutes, failed: (error: unknown) => void): Server {
  const timeouts = { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS };
  return createServer(timeouts, (request, response) => {
    request.resume();
    answerTo(request, routes)
      .catch((error: unknown) => {
        failed(error);
        return words(500, 'This cannot be told now; the log says why.');
      })
      .then((answer) => send(answer, response));
  });
}

async function answerTo(
  { method = '', url = '' }: IncomingMessage,
  routes: HealthRoutes,
): Promise<HealthAnswer> {
  const route = routes.get(url.split('?', 1)[0] ?? '');
  if (!route) return words(404, `Here are only ${[...routes.keys()].join(', ')}.`);
  return method === 'GET' || method === 'HEAD' ? route() : words(405, 'This can only be read.');
}

/** An answer in plain words. */
export function words(status: number, text: string): HealthAnswer {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` };
}

function send({ status, type, body }: HealthAnswer, response: ServerResponse): void {
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {};
  response.writeHead(status, {
    ...HEADERS,
    ...allow,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

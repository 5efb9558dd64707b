import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Listener, listen } from '../../../listening/listen.ts';
import type { WebEnv } from '../dependencies.ts';
import type { WebSettings } from '../settings.ts';
import { inTurn } from './in-turn.ts';

/** Milliseconds that a request may take to arrive whole. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Milliseconds in which a reader has to take some more of an answer. */
const READING_TIMEOUT_MS = 60_000;

/**
 * Serves the pages.
 * @param readingTimeout milliseconds in which a reader has to take some more of an answer, else the connection is ended
 * @throws DalilError `port-unavailable` where they cannot be served there
 */
export async function servePages(
  web: Hono<WebEnv>,
  { mode, host, port }: WebSettings,
  readingTimeout = READING_TIMEOUT_MS,
): Promise<Listener> {
  const server = createAdaptorServer({
    fetch: inTurn(web.fetch),
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
  });
  // At the machine itself reading many articles again may take longer, in which nothing is sent either.
  if (mode === 'public') server.setTimeout(readingTimeout);
  return listen(server, { host, port, what: 'The page', setting: 'PORT' });
}

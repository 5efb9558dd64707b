import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { DalilError } from '../../../errors.ts';
import type { WebEnv } from '../dependencies.ts';
import type { WebSettings } from '../settings.ts';
import { inTurn } from './in-turn.ts';

/** Milliseconds that a request may take to arrive whole. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Milliseconds in which a reader has to take some more of an answer. */
const READING_TIMEOUT_MS = 60_000;
/** Milliseconds that requests under way get at a stop. */
const STOP_PATIENCE_MS = 3_000;

/** Pages that are being served. */
export interface ServedPages {
  /** Where: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no more requests, lets those under way be answered, and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves the pages.
 * @param readingTimeout milliseconds in which a reader has to take some more of an answer, else the connection is ended
 * @throws DalilError `port-unavailable` where they cannot be served there
 */
export async function servePages(
  web: Hono<WebEnv>,
  { mode, host, port }: WebSettings,
  readingTimeout = READING_TIMEOUT_MS,
): Promise<ServedPages> {
  const server = createAdaptorServer({
    fetch: inTurn(web.fetch),
    serverOptions: { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
  });
  // At the machine itself reading many articles again may take longer, in which nothing is sent either.
  if (mode === 'public') server.setTimeout(readingTimeout);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        const end = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          STOP_PATIENCE_MS,
        );
        server.close(() => {
          clearTimeout(end);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}

function unavailable(error: NodeJS.ErrnoException, host: string, port: number): DalilError {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'another program uses that port; set PORT to another one',
    EACCES: 'this user may not use that port; set PORT to one above 1023',
    EADDRNOTAVAIL: 'this machine does not have that address; correct HOST',
    ENOTFOUND: 'no such host is known; correct HOST',
  };
  const reason = reasons[error.code ?? ''] ?? error.message;
  return new DalilError(
    'port-unavailable',
    `The page cannot be served on ${host}, port ${port}: ${reason}.`,
    { cause: error },
  );
}

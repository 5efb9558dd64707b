import type { AddressInfo, Server } from 'node:net';
import { DalilError, fillIn } from '../errors.ts';
import reasons from './data/listening.json' with { type: 'json' };

/** Milliseconds that requests under way get at a stop. */
const STOP_PATIENCE_MS = 3_000;

/** Where to listen, and the words for it where that cannot be. */
export interface Listening {
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
  /** What is served, as a sentence begins with it. */
  readonly what: string;
  /** The setting of the port. */
  readonly setting: string;
}

/** What listens. */
export interface Listener {
  /** Where: `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Takes no more requests, lets those under way be answered, and frees the port. */
  close(): Promise<void>;
}

/** An HTTP server, of whichever version. */
interface HttpServer extends Server {
  closeAllConnections?(): void;
  closeIdleConnections?(): void;
}

/**
 * Lets a server take requests.
 * @throws DalilError `port-unavailable` where it cannot there
 */
export async function listen(server: HttpServer, wanted: Listening): Promise<Listener> {
  const { host, port } = wanted;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(unavailable(error, wanted)));
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () => stopListening(server),
  };
}

function stopListening(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections?.(), STOP_PATIENCE_MS);
    server.close(() => {
      clearTimeout(end);
      resolve();
    });
    server.closeIdleConnections?.();
  });
}

function unavailable(error: NodeJS.ErrnoException, { host, port, what, setting }: Listening): DalilError {
  const known: Readonly<Record<string, string>> = reasons;
  const reason = known[error.code ?? ''];
  const why = reason === undefined ? error.message : fillIn(reason, { setting });
  const message = `${what} cannot be served on ${host}, port ${port}: ${why}.`;
  return new DalilError('port-unavailable', message, { cause: error });
}

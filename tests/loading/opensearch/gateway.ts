import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** How a cluster's address behaves: it passes requests on, takes them and says nothing, breaks connections, or answers with a status. */
export type Behaviour = 'passes' | 'silent' | 'breaks' | 401 | 403 | 503;

const ERRORS = {
  401: 'Unauthorized',
  403: { type: 'security_exception', reason: 'no permissions for [indices:admin/get]' },
  503: { type: 'cluster_manager_not_discovered_exception', reason: 'no manager' },
};

/** What stands at the address of a cluster, or before one. */
export interface Gateway {
  readonly url: string;
  behaves(how: Behaviour): void;
  /** How many documents were sent through to be written so far, and of how many an answer came back. */
  readonly documents: { readonly sent: number; readonly answered: number };
}

/**
 * Opens an address for the time of a test.
 * @param cluster what requests are passed on to
 * @param onAnswered told of how many documents an answer has come back so far
 */
export async function openGateway(
  behaviour: Behaviour,
  cluster?: string,
  onAnswered?: (documents: number) => void,
): Promise<Gateway> {
  let how = behaviour;
  const documents = { sent: 0, answered: 0 };
  const server = createServer((incoming, outgoing) => {
    if (how === 'silent') return;
    if (how === 'breaks') incoming.socket.destroy();
    else if (how === 'passes') {
      const count = documentsIn(incoming);
      void count.then((sent) => (documents.sent += sent));
      passOn(incoming, outgoing, cluster!, async () => {
        documents.answered += await count;
        if ((await count) > 0) onAnswered?.(documents.answered);
      });
    } else {
      outgoing.writeHead(how, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ error: ERRORS[how], status: how }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    behaves: (next) => {
      how = next;
    },
    documents,
  };
}

/** How many documents a request brings to be written. */
async function documentsIn(incoming: IncomingMessage): Promise<number> {
  if (!incoming.url?.includes('/_bulk')) return 0;
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(incoming, 'end').catch(() => {});
  return (
    Buffer.concat(chunks)
      .toString()
      .match(/^\{"create":/gm)?.length ?? 0
  );
}

function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cluster: string,
  onAnswered: () => void,
): void {
  const { method, headers, url } = incoming;
  const passed = request(new URL(url!, cluster), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
    answer.on('end', onAnswered);
  });
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
}

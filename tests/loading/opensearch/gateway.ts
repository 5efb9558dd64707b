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
}

/**
 * Opens an address for the time of a test.
 * @param cluster what requests are passed on to
 */
export async function openGateway(behaviour: Behaviour, cluster?: string): Promise<Gateway> {
  let how = behaviour;
  const server = createServer((incoming, outgoing) => {
    if (how === 'silent') return;
    if (how === 'breaks') incoming.socket.destroy();
    else if (how === 'passes') passOn(incoming, outgoing, cluster!);
    else {
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
  };
}

function passOn(incoming: IncomingMessage, outgoing: ServerResponse, cluster: string): void {
  const { method, headers, url } = incoming;
  const passed = request(new URL(url!, cluster), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
}

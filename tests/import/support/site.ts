import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a path answers: text as HTML, or whatever a function writes. */
export type Route =
  | string
  | {
      readonly type?: string;
      readonly body: string | Uint8Array;
      readonly status?: number;
      readonly headers?: Record<string, string>;
    }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A web site on loopback. */
export interface Site {
  readonly origin: string;
  /** `127.0.0.1:port`, as `--allow-private` takes it. */
  readonly host: string;
  /** May be changed while it runs. */
  readonly routes: Record<string, Route>;
  /** Every request as `path`, in order. */
  readonly requests: string[];
  readonly agents: Set<string>;
  /** Most requests that were open at one time. */
  readonly busiest: () => number;
}

/** Serves pages until the test is over; what is not routed is not there, robots.txt included. */
export async function serveSite(routes: Record<string, Route>): Promise<Site> {
  const requests: string[] = [];
  const agents = new Set<string>();
  let open = 0;
  let busiest = 0;
  const server = createServer((request, response) => {
    requests.push(request.url!);
    agents.add(request.headers['user-agent'] ?? '');
    busiest = Math.max(busiest, ++open);
    response.on('close', () => open--).on('error', () => {});
    answer(routes[request.url!], request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `http://${host}`, host, routes, requests, agents, busiest: () => busiest };
}

function answer(route: Route | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof route === 'function') route(request, response);
  else if (route === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('Not here');
  else if (typeof route === 'string') send({ body: route }, response);
  else send(route, response);
}

function send(route: Exclude<Route, string | ((...args: never[]) => void)>, response: ServerResponse): void {
  const { type = 'text/html; charset=utf-8', body, status = 200, headers = {} } = route;
  response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...headers }).end(body);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Faults } from './faults.ts';
import type { Recorded, Recorder } from './recorder.ts';
import { Refusal, refusals } from './refusal.ts';
import { type Answer, findRoute, type Route } from './router.ts';
import type { Json } from './types.ts';

/** Where the REST API stands, as on Discord itself. */
const BASE = /^\/api\/v10/;

/** What the REST side of the fake needs. */
export interface RestParts {
  token: string;
  routes: Route[];
  faults: Faults;
  recorder: Recorder;
}

type Request = Omit<Recorded, 'status'> & { authorization: string | undefined };

/** The REST side of the fake: reads, records, fails where told to, dispatches. */
export function createRest(parts: RestParts): Server {
  return createServer((incoming, outgoing) => {
    void serve(parts, incoming, outgoing);
  });
}

async function serve(parts: RestParts, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const arrivedAt = performance.now();
  const request = { ...(await read(incoming)), arrivedAt };
  const answer = await answerTo(parts, request);
  const { method, path, query, body } = request;
  if (answer === 'drop') incoming.socket.resetAndDestroy();
  else write(outgoing, answer);
  parts.recorder.add({ method, path, query, body, arrivedAt, status: answer === 'drop' ? 0 : answer.status });
}

type FullAnswer = Answer & { headers?: Record<string, string> };

async function answerTo(parts: RestParts, request: Request): Promise<FullAnswer | 'drop'> {
  try {
    if ((await parts.faults.apply(request)) === 'drop') return 'drop';
    if (!BASE.test(request.path)) throw refusals.notFound();
    const { route, params } = findRoute(parts.routes, request.method, request.path.replace(BASE, ''));
    if (!route.open && request.authorization !== `Bot ${parts.token}`) throw refusals.unauthorized();
    return route.handle({ params, query: request.query, body: request.body });
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers };
    return { status: 599, body: { code: 0, message: `the fake itself failed: ${String(error)}` } };
  }
}

async function read(incoming: IncomingMessage): Promise<Omit<Request, 'arrivedAt'>> {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { authorization, 'content-type': type = '' } = incoming.headers;
  const body = await parse(Buffer.concat(chunks), type);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body,
    authorization,
  };
}

async function parse(raw: Buffer, type: string): Promise<Json | Json[] | undefined> {
  if (raw.length === 0) return undefined;
  if (!type.startsWith('multipart/')) return JSON.parse(raw.toString('utf8')) as Json | Json[];
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  return JSON.parse(String(form.get('payload_json') ?? '{}')) as Json;
}

function write(outgoing: ServerResponse, answer: FullAnswer): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const type = text ? { 'content-type': 'application/json' } : {};
  outgoing.writeHead(answer.status, { ...type, ...answer.headers }).end(text);
}

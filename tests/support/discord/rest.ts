import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BrokenAnswer, Faults } from './faults.ts';
import type { Recorded, Recorder } from './recorder.ts';
import { Refusal, refusals } from './refusal.ts';
import { type Answer, findRoute, type Route } from './router.ts';
import type { Json } from './types.ts';

/** Where the REST API stands, as on Discord itself. */
const BASE = /^\/api\/v10/;
const JSON_TYPE = { 'content-type': 'application/json' };

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
  const { answer, broken } = await outcomeOf(parts, request);
  const { method, path, query, body } = request;
  if (broken) breakOff(broken, answer, outgoing);
  else write(outgoing, answer);
  parts.recorder.add({ method, path, query, body, arrivedAt, status: broken ? 0 : answer.status });
}

type FullAnswer = Answer & { headers?: Record<string, string> };

/** What a request is answered, and whether its connection fails nevertheless. */
async function outcomeOf(
  parts: RestParts,
  request: Request,
): Promise<{ answer: FullAnswer; broken?: BrokenAnswer | undefined }> {
  let broken: BrokenAnswer | undefined;
  const answer = await answered(async () => {
    broken = await parts.faults.apply(request);
    return broken && !broken.arrived ? { status: 200 } : act(parts, request);
  });
  return { answer, broken };
}

async function answered(handle: () => Promise<Answer>): Promise<FullAnswer> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers };
    return { status: 599, body: { code: 0, message: `the fake itself failed: ${String(error)}` } };
  }
}

/** Does what a request asks; throws a refusal. */
function act(parts: RestParts, request: Request): Answer {
  if (!BASE.test(request.path)) throw refusals.notFound();
  const { route, params } = findRoute(parts.routes, request.method, request.path.replace(BASE, ''));
  if (!route.open && request.authorization !== `Bot ${parts.token}`) throw refusals.unauthorized();
  return route.handle({ params, query: request.query, body: request.body });
}

/** Lets a connection fail in one of the ways in which they do. */
function breakOff({ kind }: BrokenAnswer, { body }: FullAnswer, outgoing: ServerResponse): void {
  const { socket } = outgoing;
  const half = JSON.stringify(body ?? { id: '1' }).slice(0, -1);
  if (kind === 'drop') socket?.resetAndDestroy();
  if (kind === 'close') socket?.end();
  if (kind === 'malformed') outgoing.writeHead(200, JSON_TYPE).end(half);
  if (kind !== 'cut' && kind !== 'cutByReset') return;
  outgoing.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(half) + 1 });
  outgoing.write(half, () => (kind === 'cut' ? socket?.end() : socket?.resetAndDestroy()));
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
  const type = text ? JSON_TYPE : {};
  outgoing.writeHead(answer.status, { ...type, ...answer.headers }).end(text);
}

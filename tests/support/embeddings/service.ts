import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { embeddingAnswer, refusalOf } from './answer.ts';
import { type Behaviour, type Embedding, type EmbeddingsRequest, honoured, USUAL } from './behaviour.ts';
import type { ServiceFault } from './faults.ts';
import { vectorOf } from './vectors.ts';

/** A service of embeddings on loopback. */
export interface EmbeddingsService {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** All that came so far, in order. */
  readonly requests: readonly EmbeddingsRequest[];
  /** Texts that came so far, in order, over all requests. */
  texts(): string[];
  behave(changes: Partial<Behaviour>): void;
  /** Fails the next requests, then behaves as before. */
  failNext(fault: ServiceFault, times?: number): void;
  /** Waits until so many requests have come in all. */
  received(count: number): Promise<void>;
  /** The vector it gives a text; not of unit length. */
  vectorOf(text: string, inputType?: string): Float32Array;
  /** How many connections are open to it. */
  connections(): Promise<number>;
  /** Goes away, connections included; the address then refuses connections. */
  stop(): Promise<void>;
  /** Comes back at the same address. */
  restart(): Promise<void>;
}

/** Starts a service for the time of a test. */
export async function startEmbeddings(changes: Partial<Behaviour> = {}): Promise<EmbeddingsService> {
  const service = await openEmbeddings(changes);
  onTestFinished(() => service.stop());
  return service;
}

/** Starts a service that whoever calls stops. */
export async function openEmbeddings(changes: Partial<Behaviour> = {}): Promise<EmbeddingsService> {
  const behaviour: Behaviour = { ...USUAL, ...changes };
  const requests: EmbeddingsRequest[] = [];
  const waiting = new Set<() => void>();
  const faults: ServiceFault[] = [];
  const onRequest = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await read(incoming);
    requests.push(request);
    for (const look of waiting) look();
    const fault = faults.shift() ?? behaviour.fault;
    if (behaviour.delay) await new Promise((done) => setTimeout(done, behaviour.delay).unref());
    respond(request, behaviour, fault, outgoing);
  };
  const server = createServer((...exchange) => void onRequest(...exchange).catch(() => {}));
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    texts: () => requests.flatMap(({ body }) => body.input),
    behave: (next) => void Object.assign(behaviour, next),
    failNext: (fault, times = 1) => void faults.push(...Array<ServiceFault>(times).fill(fault)),
    received: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (requests.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    vectorOf: (text, inputType) => vectorOf(text, honoured(inputType, behaviour), behaviour),
    connections: () => promisify(server.getConnections.bind(server))(),
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
    restart: () => listen(server, port),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function read(incoming: IncomingMessage): Promise<EmbeddingsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body = (text ? JSON.parse(text) : { input: [] }) as Embedding;
  return { path: incoming.url!, authorization: incoming.headers.authorization, body };
}

function respond(
  request: EmbeddingsRequest,
  behaviour: Behaviour,
  fault: ServiceFault | undefined,
  outgoing: ServerResponse,
): void {
  const refusal = typeof fault === 'object' ? fault : fault ? undefined : refusalOf(request, behaviour);
  if (refusal) {
    const { status, message = 'no', retryAfter, body = JSON.stringify({ error: { message } }) } = refusal;
    const headers = { 'content-type': 'application/json', ...(retryAfter && { 'retry-after': retryAfter }) };
    outgoing.writeHead(status, headers).end(body);
  } else embeddingAnswer(request, behaviour, fault, outgoing);
}

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Embedding, EmbeddingsRequest } from '../../support/embeddings/behaviour.ts';

/** Stands before a service for the time of a test and takes note of what it is asked. */
export interface Relay {
  readonly url: string;
  /** All that came so far, in order. */
  readonly requests: readonly EmbeddingsRequest[];
  /** Texts that came as passages so far, in order. */
  passages(): string[];
}

/** Starts a relay to the service at an address. */
export async function startRelay(to: string): Promise<Relay> {
  const requests: EmbeddingsRequest[] = [];
  const pass = async (incoming: IncomingMessage) => {
    const body = await text(incoming);
    const { authorization } = incoming.headers;
    requests.push({ path: incoming.url!, authorization, body: JSON.parse(body) as Embedding });
    return fetch(new URL(incoming.url!, to), {
      method: 'POST',
      body,
      headers: authorization ? { authorization } : {},
    });
  };
  const server = createServer(async (incoming, outgoing) => {
    const answer = await pass(incoming).catch(() => undefined);
    if (!answer) return void outgoing.destroy();
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    requests,
    passages: () => requests.flatMap(({ body }) => (body.input_type === 'passage' ? body.input : [])),
  };
}

import type { Http2Bindings, HttpBindings } from '@hono/node-server';

type Handle = (request: Request, bindings: HttpBindings | Http2Bindings) => Response | Promise<Response>;

/**
 * Answers the requests of one connection one after the other. Node hands over at once all those that a client sends without
 * waiting ("pipelining"): hundreds in one packet, whose answers would all be held until that client reads them.
 */
export function inTurn(handle: Handle): Handle {
  const turns = new WeakMap<object, Promise<void>>();
  return async (request, bindings) => {
    const { incoming, outgoing } = bindings;
    const turn = turns.get(incoming.socket);
    const sent = new Promise<void>((resolve) => void outgoing.once('close', resolve));
    turns.set(incoming.socket, sent);
    await turn;
    return handle(request, bindings);
  };
}

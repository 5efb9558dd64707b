import { Agent, request } from 'undici';
import limits from './data/limits.json' with { type: 'json' };
import type { RestRequest } from './request.ts';
import { jsonOf, type Received } from './response.ts';

/** How long an answer may take, in milliseconds. */
export interface AnswerTimes {
  /** To the first response to an interaction: when it is later than this, nobody waits for it any more. */
  readonly callbackMs: number;
  /** To all other requests. */
  readonly answerMs: number;
}

/** Sends a request once. @throws Error when no whole answer came, of whatever kind of fault */
export type Send = (request: RestRequest, signal?: AbortSignal) => Promise<Received>;

/**
 * A way to send requests over connections that are kept. First responses to interactions have connections of their own, so that they
 * do not wait for anything else.
 */
export function createSend({ callbackMs, answerMs }: AnswerTimes): Send {
  const { connections } = limits;
  const callbacks = new Agent({ connections, headersTimeout: callbackMs, bodyTimeout: callbackMs });
  const others = new Agent({ connections, headersTimeout: answerMs, bodyTimeout: answerMs });
  return async ({ url, method, headers, body, isCallback }, signal) => {
    const dispatcher = isCallback ? callbacks : others;
    const sent = { method: method as 'GET', headers, body, signal, dispatcher };
    const { statusCode: status, headers: received, body: stream } = await request(url, sent);
    const answer = { status, headers: received, body: Buffer.from(await stream.arrayBuffer()) };
    // An answer that cannot be read is none.
    return { ...answer, json: jsonOf(answer) };
  };
}

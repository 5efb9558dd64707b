import { setTimeout } from 'node:timers/promises';
import { RESTJSONErrorCodes, type ResponseLike } from 'discord.js';
import type { Meter } from '../../../metrics/meter.ts';
import limits from './data/limits.json' with { type: 'json' };
import { type RequestParts, type RestRequest, repeatable } from './request.ts';
import { type Received, responseOf } from './response.ts';
import { type AnswerTimes, createSend, type Send } from './send.ts';

/** Faults before a request was sent at all: whatever it is, it may be sent again. */
const NOT_SENT: ReadonlySet<unknown> = new Set(limits.notSent);

/** What discord.js calls to send a request; `init` is that of `fetch`. */
export type MakeRequest = (
  url: string,
  init: RequestParts & { signal?: AbortSignal | null },
) => Promise<ResponseLike>;

/**
 * Sends requests so that a connection which fails loses none: what may be sent again is, a few times, with growing waits. That a
 * first response was acknowledged already means, after a try whose fate is unknown, that it has arrived.
 * @param times those of Discord unless told otherwise
 */
export function createMakeRequest(meter: Meter, times: AnswerTimes = limits): MakeRequest {
  const send = createSend(times);
  return async (url, { signal, ...parts }) => {
    const request = await repeatable(url, parts);
    return responseOf(await sendUntilAnswered(request, send, meter, signal ?? undefined));
  };
}

async function sendUntilAnswered(
  request: RestRequest,
  send: Send,
  meter: Meter,
  signal: AbortSignal | undefined,
): Promise<Received> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await send(request, signal).catch((error: unknown) => new NoAnswer(error));
    const isLast = tried === limits.tries || signal?.aborted || !mayTryAgain(request, outcome);
    if (!isLast) {
      meter.count('dalil_discord_retried_total');
      await setTimeout(waitAfter(tried));
    } else if (outcome instanceof NoAnswer) throw outcome.cause;
    else return tried > 1 && isAcknowledged(request, outcome) ? ARRIVED : outcome;
  }
}

/** The outcome of a request whose fate is unknown. */
class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
  }
}

function mayTryAgain({ isRepeatable }: RestRequest, outcome: Received | NoAnswer): boolean {
  if (!(outcome instanceof NoAnswer)) return isRepeatable && outcome.status >= 500;
  return isRepeatable || NOT_SENT.has((outcome.cause as NodeJS.ErrnoException).code);
}

/** Milliseconds; spread, so that what failed together does not come again together. */
function waitAfter(tried: number): number {
  return limits.firstWaitMs * limits.waitGrowth ** (tried - 1) * (0.5 + Math.random());
}

const ARRIVED: Received = { status: 204, headers: {}, body: Buffer.alloc(0), json: undefined };

function isAcknowledged({ isCallback }: RestRequest, { status, json }: Received): boolean {
  if (!isCallback || status !== 400) return false;
  const { code } = json as { code?: unknown };
  return code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

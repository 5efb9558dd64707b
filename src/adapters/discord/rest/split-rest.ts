import { REST, type RESTOptions } from 'discord.js';
import limits from './data/limits.json' with { type: 'json' };
import type { MakeRequest } from './make-request.ts';

type Queued = Parameters<REST['queueRequest']>[0];

/** Who sends requests decides alone which are sent again, and when; discord.js only ends what takes far too long. */
export function restOptions(
  makeRequest: MakeRequest,
): Pick<RESTOptions, 'makeRequest' | 'retries' | 'timeout'> {
  return { makeRequest: makeRequest as RESTOptions['makeRequest'], retries: 0, timeout: limits.requestMs };
}

/**
 * Discord's REST API with answers to interactions apart: they are authorised by their own tokens and not bound to the bot's global
 * limit (Discord's documentation, "Rate Limits"), so they neither wait for it nor use it up.
 */
export class SplitRest extends REST {
  readonly #byToken: REST;

  constructor(options: Partial<RESTOptions>) {
    super(options);
    // Every interaction has a bucket of its own, which is of no use once it is answered.
    const apart = { globalRequestsPerSecond: Number.POSITIVE_INFINITY, handlerSweepInterval: limits.sweepMs };
    this.#byToken = new REST({ ...options, ...apart });
  }

  override queueRequest(request: Queued): ReturnType<REST['queueRequest']> {
    return request.auth === false ? this.#byToken.queueRequest(request) : super.queueRequest(request);
  }

  /** Both, for whoever listens to what happens to requests. */
  get parts(): readonly REST[] {
    return [this, this.#byToken];
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper();
    this.#byToken.clearHashSweeper();
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper();
    this.#byToken.clearHandlerSweeper();
  }
}

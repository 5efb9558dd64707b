import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../contract/services.ts';

const WINDOW_SECONDS = 60;

/** Too much was asked: how long to wait, and whether this is the first time that it has to be said in this window. */
export interface Excess {
  /** Whole seconds until the window ends, at least 1. */
  readonly seconds: number;
  readonly isFirst: boolean;
}

/** Counts the questions of each person within windows of a minute; forgets them as each window ends. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
  }

  /** Counts one question; says so when it is one too many. Administrators may ask as much as they like. */
  async take({ personId, isAdministrator }: Context): Promise<Excess | undefined> {
    if (personId === undefined || isAdministrator) return undefined;
    try {
      await this.#limiter.consume(personId);
      return undefined;
    } catch (refusal) {
      // The limiter rejects with its count instead of an error.
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const { msBeforeNext, consumedPoints } = refusal;
      return {
        seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
        isFirst: consumedPoints === this.#perMinute + 1,
      };
    }
  }
}

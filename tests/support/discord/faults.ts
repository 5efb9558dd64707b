import { type Match, matches, type Recorded } from './recorder.ts';
import { Refusal } from './refusal.ts';

/**
 * How a connection fails: it is reset before there is an answer, closed (a FIN) before there is one, never answered on, closed or
 * reset in the middle of the answer; or the answer is whole but no JSON.
 */
type Break = 'drop' | 'close' | 'hang' | 'cut' | 'cutByReset' | 'malformed';

/** What is done to a request instead of answering it. */
export interface BrokenAnswer {
  kind: Break;
  /** Whether Discord did what it was asked to all the same, before the connection failed. */
  arrived?: boolean;
}

/** What goes wrong: too many requests, an answer of another status, or no answer that can be read. */
export type Fault =
  | { kind: 'rateLimit'; retryAfterSeconds: number; scope?: 'user' | 'shared' | 'global' }
  | { kind: 'status'; status: number; code?: number; message?: string }
  | BrokenAnswer;

/** A request that waits until the test lets it go on. */
export interface Hold {
  /** Resolves once the request is there. */
  arrived: Promise<void>;
  release(): void;
}

interface Plan {
  match: Match;
  left: number;
  act: () => Promise<BrokenAnswer | undefined>;
}

/** The failures that tests have asked for, oldest first. */
export class Faults {
  readonly #plans: Plan[] = [];

  /** Lets the next `times` matching requests fail. */
  failNext(match: Match, fault: Fault, times = 1): void {
    this.#plans.push({ match, left: times, act: async () => raise(fault) });
  }

  /** Holds the next matching request until it is released. */
  holdNext(match: Match): Hold {
    const arrived = latch();
    const released = latch();
    const act = async (): Promise<undefined> => {
      arrived.open();
      await released.opened;
    };
    this.#plans.push({ match, left: 1, act });
    return { arrived: arrived.opened, release: released.open };
  }

  /** Applies what is planned for this request: throws a refusal, says how the connection is to fail, or lets it pass. */
  async apply(request: Omit<Recorded, 'status'>): Promise<BrokenAnswer | undefined> {
    const plan = this.#plans.find((each) => each.left > 0 && matches(each.match, request));
    if (!plan) return undefined;
    plan.left -= 1;
    return plan.act();
  }
}

function raise(fault: Fault): BrokenAnswer {
  if (fault.kind === 'rateLimit') throw rateLimited(fault.retryAfterSeconds, fault.scope ?? 'user');
  if (fault.kind !== 'status') return fault;
  const message = fault.message ?? `${fault.status}: failure on request`;
  throw new Refusal(fault.status, { code: fault.code ?? 0, message });
}

/** Limits that others share with the bot say nothing of what is left to it. */
function rateLimited(seconds: number, scope: string): Refusal {
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' };
  const own = {
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(seconds),
  };
  return new Refusal(429, body, {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': scope,
    ...(scope === 'shared' ? {} : own),
    ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-bucket': 'planned' }),
  });
}

function latch(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

import { type Match, matches, type Recorded } from './recorder.ts';
import { Refusal } from './refusal.ts';

/** What goes wrong: too many requests, an answer of another status, or no answer at all. */
export type Fault =
  | { kind: 'rateLimit'; retryAfterSeconds: number; global?: boolean }
  | { kind: 'status'; status: number; code?: number; message?: string }
  | { kind: 'drop' };

/** A request that waits until the test lets it go on. */
export interface Hold {
  /** Resolves once the request is there. */
  arrived: Promise<void>;
  release(): void;
}

interface Plan {
  match: Match;
  left: number;
  act: () => Promise<'drop' | 'go'>;
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
    const act = async (): Promise<'go'> => {
      arrived.open();
      await released.opened;
      return 'go';
    };
    this.#plans.push({ match, left: 1, act });
    return { arrived: arrived.opened, release: released.open };
  }

  /** Applies what is planned for this request: throws a refusal, tells to drop, or lets it pass. */
  async apply(request: Omit<Recorded, 'status'>): Promise<'drop' | 'go'> {
    const plan = this.#plans.find((each) => each.left > 0 && matches(each.match, request));
    if (!plan) return 'go';
    plan.left -= 1;
    return plan.act();
  }
}

function raise(fault: Fault): 'drop' {
  if (fault.kind === 'drop') return 'drop';
  if (fault.kind === 'status') {
    const message = fault.message ?? `${fault.status}: failure on request`;
    throw new Refusal(fault.status, { code: fault.code ?? 0, message });
  }
  const { retryAfterSeconds: seconds, global = false } = fault;
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  throw new Refusal(429, body, {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-limit': '1',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-bucket': 'planned' }),
  });
}

function latch(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

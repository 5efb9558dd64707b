import { DiscordAPIError } from 'discord.js';
import { DalilError, messageOf } from '../../../errors.ts';
import type { Log } from '../../../log.ts';
import { type PauseRange, pauseAfter, untilDone } from '../../../pauses.ts';
import passing from './data/passing.json' with { type: 'json' };

/** The pauses between attempts to register the commands, in milliseconds. */
export const REGISTRATION_PAUSES: PauseRange = { first: 5_000, longest: 600_000 };

const FAILED = 'commands could not be registered';
const ADVICE =
  'Discord will not take them as they are: do what the reason says, or report it; people keep those of an earlier start';

/** How registering is tried. */
export interface RegistrationPatience {
  readonly pauses: PauseRange;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
}

/**
 * Registers, again and again until Discord has taken the commands; without them nobody could ask anything but by message.
 * @param registered given what the attempt that succeeded gave
 * @returns resolves once the first attempt is over, whatever came of it
 * @throws DalilError when the first attempt shows that the settings are wrong
 */
export function keepRegistering<T>(
  attempt: () => Promise<T>,
  registered: (result: T) => void,
  log: Log,
  { pauses, signal }: RegistrationPatience,
): Promise<void> {
  return new Promise((tried, refused) => {
    const pauseFor = (error: unknown, failures: number): number => {
      if (error instanceof DalilError && failures === 1) throw error;
      tried();
      const milliseconds = pauseAfter(mayPass(error) ? failures : Number.MAX_VALUE, pauses, Math.random());
      logFailedAttempt(error, Math.round(milliseconds / 1_000), log);
      return milliseconds;
    };
    untilDone(attempt, pauseFor, signal).then((result) => {
      registered(result);
      tried();
    }, refused);
  });
}

function logFailedAttempt(error: unknown, seconds: number, log: Log): void {
  const about = { reason: messageOf(error), againInSeconds: seconds };
  if (mayPass(error)) log.warn(about, FAILED);
  else log.error({ ...about, advice: ADVICE }, FAILED);
}

/** A request that Discord calls wrong is as wrong the next time, unless it says that only the moment was. */
function mayPass(error: unknown): boolean {
  if (error instanceof DalilError) return false;
  return !(error instanceof DiscordAPIError) || passing.includes(error.status);
}

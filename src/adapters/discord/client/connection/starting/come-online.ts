import type { Client } from 'discord.js';
import { messageOf } from '../../../../../errors.ts';
import type { Log } from '../../../../../log.ts';
import { type PauseRange, pauseAfter, untilDone } from '../../../../../pauses.ts';
import { mayBeOfAnother, NotYet } from '../refusals.ts';
import { logIn } from './login.ts';

/** How long a start is given. */
export interface StartPatience {
  /** Milliseconds in which Discord must have said something, or the attempt is given up for another. */
  readonly silenceMs: number;
  /** The pauses between attempts, in milliseconds. */
  readonly startPauses: PauseRange;
}

/** A minute; then soon again, since a machine that has just started gets its network in seconds, and at last every five minutes. */
export const START_PATIENCE: StartPatience = {
  silenceMs: 60_000,
  startPauses: { first: 2_000, longest: 300_000 },
};

/**
 * Logs in, with a new client after each attempt that failed for a reason that may pass, until one succeeds: nobody need be there to
 * start the bot again.
 * @throws DalilError what `logIn` throws for good; the signal's reason
 */
export async function comeOnline(
  create: () => Client,
  token: string,
  log: Log,
  { silenceMs, startPauses }: StartPatience,
  signal: AbortSignal,
): Promise<Client<true>> {
  const attempt = () => logIn(create(), token, log, silenceMs, signal);
  let wasRefused = false;
  const pauseFor = (error: unknown, failures: number): number => {
    if (!(error instanceof NotYet) && (wasRefused || !mayBeOfAnother(error))) throw error;
    wasRefused = !(error instanceof NotYet);
    const milliseconds = pauseAfter(failures, startPauses, Math.random());
    const reason = messageOf(error);
    const againInSeconds = Math.round(milliseconds / 1_000);
    // A refusal is most often true, and said when it is believed.
    log[wasRefused ? 'info' : 'warn']({ reason, againInSeconds }, 'not online yet');
    return milliseconds;
  };
  return untilDone(attempt, pauseFor, signal);
}

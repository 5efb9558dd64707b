import type { App } from '../../../app.ts';
import type { ReplyStyle } from '../../../config.ts';
import type { RateLimit } from '../../../runtime/rate-limit.ts';
import type { AnswerTimes } from '../rest/send.ts';
import type { Administrators } from './administrators.ts';
import { Ages } from './load/ages.ts';
import { type WorkLimits, Workload } from './load/workload.ts';
import { Malformed } from './malformed.ts';

/** How long people are left waiting before they are told that something is being done, in milliseconds. */
export interface Patience {
  /** After this a slow answer to a command is announced. */
  readonly deferAfterMs: number;
  /** After this a slow answer to a message shows "is typing…". */
  readonly typingAfterMs: number;
}

/** What a bot can be started with where the values for Discord itself do not serve. */
export interface HandlerOptions extends Partial<Patience> {
  /** How long Discord may take to answer a request. */
  readonly answerTimes?: AnswerTimes;
  /** How much may be under way. */
  readonly workLimits?: Partial<WorkLimits>;
  /** Milliseconds, of the clock by which the age of interactions is told. */
  readonly now?: () => number;
}

/**
 * The ids of the slash commands by name, once they are registered, as far as they can be used in a place: a server by its id,
 * `null` for direct messages.
 */
export type CommandIds = (guildId: string | null) => ReadonlyMap<string, string>;

/** What a bot starts with to keep what comes in within bounds. */
export function openLoad(
  { log, meter }: App,
  { workLimits, now }: HandlerOptions,
): Pick<HandlerDependencies, 'malformed' | 'workload' | 'ages'> {
  return {
    malformed: new Malformed(log, meter),
    workload: new Workload(meter, workLimits),
    ages: new Ages(now),
  };
}

/** What handlers need to answer people: the product, who may do what and how often, and whether work is still taken. */
export interface HandlerDependencies extends Patience {
  readonly app: App;
  readonly administrators: Administrators;
  readonly rateLimit: RateLimit;
  readonly malformed: Malformed;
  readonly workload: Workload;
  readonly ages: Ages;
  /** How replies are drawn. */
  readonly style: ReplyStyle;
  readonly commandIds: CommandIds;
  stopping(): boolean;
}

import type { App } from '../../../app.ts';
import type { ReplyStyle } from '../../../config.ts';

import type { Administrators } from './administrators.ts';
import type { RateLimit } from './rate-limit.ts';

/** How long people are left waiting before they are told that something is being done, in milliseconds. */
export interface Patience {
  /** After this a slow answer to a command is announced. */
  readonly deferAfterMs: number;
  /** After this a slow answer to a message shows "is typing…". */
  readonly typingAfterMs: number;
}

/** What handlers need to answer people: the product, who may do what and how often, and whether work is still taken. */
export interface HandlerDependencies extends Patience {
  readonly app: App;
  readonly administrators: Administrators;
  readonly rateLimit: RateLimit;
  /** How replies are drawn. */
  readonly style: ReplyStyle;
  /** The ids of the slash commands by name, once they are registered. */
  readonly commandIds: ReadonlyMap<string, string>;
  stopping(): boolean;
}

import type { App } from '../../app.ts';
import type { Administrators } from './administrators.ts';

/** What handlers need to answer people: the product, who may reload, and whether work is still taken. */
export interface Desk {
  readonly app: App;
  readonly administrators: Administrators;
  /** Milliseconds after which a slow answer is announced. */
  readonly deferAfterMs: number;
  stopping(): boolean;
}

import type { HttpBindings } from '@hono/node-server';
import type { App } from '../../app.ts';
import type { RateLimit } from '../../runtime/rate-limit.ts';
import type { WebSettings } from './settings.ts';

/** What the routes are given by the server: Node's request, where there is one. */
export interface WebEnv {
  Bindings: Partial<HttpBindings>;
}

/** What every route needs: the product, how it is served, and who may ask how often. */
export interface WebDependencies {
  readonly app: App;
  readonly settings: WebSettings;
  readonly rateLimit: RateLimit;
}

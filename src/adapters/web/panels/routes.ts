import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { corpusRoutes } from './corpus/routes.ts';
import { whyRoutes } from './why/routes.ts';

/** What stands beside the chat for whoever tunes the articles: why an answer was given, and all that was read. */
export function panelRoutes(deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>().route('/why', whyRoutes(deps)).route('/corpus', corpusRoutes(deps));
}

import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';

/** What stands beside the chat for whoever tunes the articles: why an answer was given, and all that was read. */
export function panelRoutes(_deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

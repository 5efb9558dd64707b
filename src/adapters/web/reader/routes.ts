import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';

/** The question page for readers of a web site, and what embeds it in others. */
export function readerRoutes(_deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';

/** An article with one of its sentences marked, by which a reader checks a quotation. */
export function citationRoutes(_deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';

/** Answers for programs, and their description. */
export function apiRoutes(_deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>();
}

import type { Context } from 'hono';
import { newErrorId } from '../../../errors.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';

/**
 * Notes in the log that a page failed. Whoever leaves before the request is whole makes no failure of it, nor fills the log.
 * @returns the id under which it stands there
 */
export function noteFailure(
  error: Error,
  { env, req }: Context<WebEnv>,
  { log }: WebDependencies['app'],
): string {
  const errorId = newErrorId();
  const { incoming } = env ?? {};
  const hasLeft = incoming?.destroyed === true && !incoming.complete;
  if (hasLeft) log.debug({ errorId, path: req.path }, 'asker left');
  else log.error({ err: error, errorId, path: req.path }, 'page failed');
  return errorId;
}

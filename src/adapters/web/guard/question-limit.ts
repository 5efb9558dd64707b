import type { Context } from 'hono';
import type { Excess } from '../../../runtime/rate-limit.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { clientAddress } from './client-address.ts';

/**
 * Counts one question of whoever asks, and says how long to wait where it is one too many. At the machine itself nobody is limited.
 * Where it is, the response already has its `Retry-After`.
 */
export async function countQuestion(
  context: Context<WebEnv>,
  { settings, rateLimit }: WebDependencies,
): Promise<Excess | undefined> {
  if (settings.mode !== 'public') return undefined;
  const personId = clientAddress(context, settings);
  const excess = await rateLimit.take({ personId, language: 'en', isAdministrator: false });
  if (excess) context.header('retry-after', String(excess.seconds));
  return excess;
}

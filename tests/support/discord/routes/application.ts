import { refusals } from '../refusal.ts';
import type { Route } from '../router.ts';
import { ok, param } from '../router.ts';
import type { World } from '../world.ts';

/** Who the bot is, to whom it belongs, and where its gateway stands. */
export function applicationRoutes(world: World, gatewayUrl: () => string): Route[] {
  const me = { ...world.bot, verified: true, mfa_enabled: false, locale: 'en-US', email: null };
  const gateway = () => ({
    url: gatewayUrl(),
    shards: world.shards,
    session_start_limit: world.startLimits.shown,
  });
  return [
    { method: 'GET', path: '/gateway', handle: () => ok({ url: gatewayUrl() }) },
    { method: 'GET', path: '/gateway/bot', handle: () => ok(gateway()) },
    { method: 'GET', path: '/users/@me', handle: () => ok(me) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(world.application()) },
    { method: 'GET', path: '/applications/@me', handle: () => ok(world.application()) },
    {
      method: 'GET',
      path: '/users/:user',
      handle: (call) => {
        const user = world.users.get(param(call, 'user'));
        if (!user) throw refusals.unknownUser();
        return ok(user);
      },
    },
  ];
}

import { type REST, RESTEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { RateLimitNotices } from './rate-limit-notices.ts';
import { SplitRest } from './split-rest.ts';

const TOO_MANY = 429;
/** Requests that are remembered as waiting; of one that never got an answer nobody says that it waits no longer. */
const MOST_WAITING = 10_000;

/** Tells of every request that a limit keeps waiting, once, however often discord.js looks whether it may go on. */
export function watchRateLimits(rest: REST, notices: RateLimitNotices): void {
  for (const part of rest instanceof SplitRest ? rest.parts : [rest]) watch(part, notices);
}

function watch(rest: REST, notices: RateLimitNotices): void {
  const waiting = new LRUCache<string, true>({ max: MOST_WAITING });
  rest.on(RESTEvents.RateLimited, ({ method, url, route, timeToReset }) => {
    const request = `${method} ${pathOf(url)}`;
    if (waiting.has(request)) return;
    waiting.set(request, true);
    notices.note({ route, scope: 'own', waitMs: timeToReset });
  });
  rest.on(RESTEvents.Response, ({ method, path, route }, { status, headers }) => {
    const request = `${method} ${path}`;
    // What Discord refused is counted as that, though discord.js holds it back as well from now on.
    if (status !== TOO_MANY) waiting.delete(request);
    else {
      waiting.set(request, true);
      const waitMs = Number(headers.get('retry-after')) * 1_000;
      notices.note({ route, scope: headers.get('x-ratelimit-scope') ?? 'user', waitMs });
    }
  });
}

/** The path behind the version, as discord.js names it in its answers. */
function pathOf(url: string): string {
  return new URL(url).pathname.replace(/^.*?\/v\d+(?=\/)/, '');
}

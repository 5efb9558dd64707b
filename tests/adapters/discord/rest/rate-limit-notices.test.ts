import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RateLimitNotices } from '../../../../src/adapters/discord/rest/rate-limit-notices.ts';
import { CountingMeter } from '../../../support/counting.ts';
import type { Json } from '../../../support/discord/types.ts';

const MINUTE = 60_000;
const ONE = { route: '/channels/:id/messages', scope: 'user', waitMs: 100 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function noticing() {
  const lines: Json[] = [];
  const log = pino({ base: null }, { write: (line: string) => lines.push(JSON.parse(line) as Json) });
  const meter = new CountingMeter();
  return { notices: new RateLimitNotices(log, meter), meter, lines };
}

describe('requests that must wait', () => {
  test('are told at once and then once a minute, with how many there were and how long the longest waited', () => {
    const { notices, meter, lines } = noticing();
    for (const waitMs of [100, 300, 200]) notices.note({ ...ONE, waitMs });
    expect(lines).toMatchObject([{ level: 40, route: ONE.route, scope: 'user', count: 1 }]);
    vi.advanceTimersByTime(MINUTE);
    expect(lines.slice(1)).toMatchObject([{ count: 2, longestWaitMs: 300 }]);
    notices.note(ONE);
    vi.advanceTimersByTime(MINUTE);
    expect(lines.slice(2)).toMatchObject([{ count: 1 }]);
    expect(meter.total('dalil_discord_rate_limited_total', { scope: 'user' })).toBe(4);
  });

  test('are told by bucket and scope, and a quiet bucket is forgotten', () => {
    const { notices, lines } = noticing();
    const others = [
      { ...ONE, scope: 'own' },
      { ...ONE, route: '/channels/:id/typing' },
    ];
    for (const limited of [ONE, ...others]) notices.note(limited);
    expect(lines).toHaveLength(3);
    vi.advanceTimersByTime(MINUTE);
    expect([lines.length, vi.getTimerCount()]).toEqual([3, 0]);
    notices.note(ONE);
    expect(lines).toHaveLength(4);
  });
});

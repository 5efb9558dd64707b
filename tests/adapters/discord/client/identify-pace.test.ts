import { pino } from 'pino';
import { expect, test } from 'vitest';
import { IdentifyPace } from '../../../../src/adapters/discord/client/connection/identify-pace.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SHARD = 0;
/** Milliseconds after which discord.js itself begins another session. */
const BUCKET_MS = 5_000;
/** Sessions that Discord lets a bot begin in a day (API reference, "Session Start Limit"). */
const A_DAY = 1_000;

/** How many sessions a shard begins within so long, when it comes at such intervals until its pause is over. */
function begunWithin(milliseconds: number, interval: number): number {
  const pace = new IdentifyPace(pino({ level: 'silent' }));
  let begun = 0;
  for (let now = 0; now < milliseconds; now += interval) {
    if (pace.pauseBefore(SHARD, now) > 0) continue;
    pace.note(SHARD, now);
    begun++;
  }
  return begun;
}

test('a shard whose every session is refused stays far below what Discord allows in a day', () => {
  const begun = begunWithin(DAY_MS, BUCKET_MS);
  expect(begun).toBeGreaterThan(A_DAY / 20);
  expect(begun).toBeLessThan(A_DAY / 5);
});

test('whoever gives up waiting every minute gets through all the same', () => {
  expect(begunWithin(HOUR_MS, 60_000)).toBeGreaterThan(6);
});

test('a shard that lost a session now and then is not kept waiting', () => {
  const pace = new IdentifyPace(pino({ level: 'silent' }));
  for (let now = 0; now < DAY_MS; now += 2 * HOUR_MS) {
    expect(pace.pauseBefore(SHARD, now)).toBe(0);
    pace.note(SHARD, now);
  }
});

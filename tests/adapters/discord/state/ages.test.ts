import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ages } from '../../../../src/adapters/discord/state/load/ages.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Ages by a clock that the test sets; `createdAt` is by Discord's clock. */
function watching(skewMs: number) {
  const clock = { now: 0 };
  const ages = new Ages(() => clock.now);
  const arrive = (createdAt: number, delayMs: number) => {
    clock.now = createdAt + delayMs + skewMs;
    return ages.ofArriving(createdAt);
  };
  return { arrive, clock };
}

describe('the age of an interaction', () => {
  test('is the time on its way beyond that of the quickest, however far the clocks are apart', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 5 * SECOND }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.integer({ min: -MINUTE, max: MINUTE }), delays, (skew, late) => {
        const { arrive } = watching(skew);
        arrive(0, 0);
        const found = late.map((delay, index) => arrive(index * 10, delay).atArrival);
        expect(found).toEqual(late);
      }),
    );
  });

  test('grows while it is worked on', () => {
    const { arrive, clock } = watching(0);
    arrive(0, 0);
    const age = arrive(100, 40);
    clock.now += 60;
    expect(age.now()).toBe(100);
  });

  test.each([
    ['back', -60 * MINUTE],
    ['forward', 60 * MINUTE],
  ])('is right again at once when a clock jumps %s', (_where, jump) => {
    const before = watching(0);
    before.arrive(0, 0);
    expect(before.arrive(SECOND, jump).atArrival).toBe(0);
    expect(before.arrive(2 * SECOND, jump + 30).atArrival).toBe(30);
  });

  test('is right again after a while when a clock jumps a little forward', () => {
    const { arrive } = watching(0);
    for (let index = 0; index < 2_001; index += 1) arrive(index, 2 * SECOND);
    expect(arrive(3_000, 2 * SECOND).atArrival).toBe(0);
    expect(arrive(3_000, 3 * SECOND).atArrival).toBe(SECOND);
  });

  test('is never negative', () => {
    const times = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(times, (arrivals) => {
        const { arrive } = watching(0);
        for (const [createdAt, delay] of arrivals)
          expect(arrive(createdAt, delay).atArrival).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

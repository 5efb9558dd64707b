import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/contract/services.ts';
import { RateLimit } from '../../src/runtime/rate-limit.ts';

const person = (personId: string): Context => ({ language: 'en', isAdministrator: false, personId });

describe('the limit of questions', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('lets as many through as were allowed, and then says how long the minute still lasts', async () => {
    const limit = new RateLimit(2);
    expect(await limit.take(person('1'))).toBeUndefined();
    vi.advanceTimersByTime(10_000);
    expect(await limit.take(person('1'))).toBeUndefined();
    expect(await limit.take(person('1'))).toEqual({ seconds: 50, isFirst: true });
    vi.advanceTimersByTime(49_500);
    expect(await limit.take(person('1'))).toEqual({ seconds: 1, isFirst: false });
  });

  test('begins again with the next minute', async () => {
    const limit = new RateLimit(1);
    await limit.take(person('1'));
    expect(await limit.take(person('1'))).toMatchObject({ isFirst: true });
    vi.advanceTimersByTime(60_000);
    expect(await limit.take(person('1'))).toBeUndefined();
    expect(await limit.take(person('1'))).toMatchObject({ isFirst: true });
  });

  test('counts people apart, and administrators not at all', async () => {
    const limit = new RateLimit(1);
    await limit.take(person('1'));
    expect(await limit.take(person('2'))).toBeUndefined();
    for (let count = 0; count < 3; count++)
      expect(await limit.take({ ...person('3'), isAdministrator: true })).toBeUndefined();
  });
});

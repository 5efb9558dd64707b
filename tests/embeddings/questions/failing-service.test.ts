import { describe, expect, test } from 'vitest';
import { gate } from '../../support/gate.ts';
import { BACK, DEADLINE, expectVectorOf, failThrice, openVectors, WITHOUT } from './opened.ts';

describe('a service that fails', () => {
  test.each([
    ['html', 'nonsense'],
    ['wrong-dimensions', 'nonsense'],
    [{ status: 401 }, 'failed'],
    [{ status: 429 }, 'failed'],
    ['resets', 'failed'],
  ] as const)('(%j) is left alone after three questions, said once, and counted', async (fault, outcome) => {
    const opened = await openVectors();
    await failThrice(opened, fault);
    const sent = opened.requests();
    for (let at = 0; at < 50; at++) expect(await opened.vectors.vectorOf(`more ${at}`)).toBeUndefined();
    expect(opened.requests()).toBe(sent);
    expect([opened.outcome(outcome), opened.outcome('skipped')]).toEqual([3, 50]);
    expect(opened.lines).toEqual([expect.stringMatching(WITHOUT)]);
  });

  test('by being slow is left alone as well, and the questions that it has are still kept', async () => {
    const { service, vectors, clock, lines, outcome, received, requests } = await openVectors();
    service.behave({ fault: 'hangs' });
    const all = ['one', 'two', 'three'].map((text) => vectors.vectorOf(text));
    await received(3);
    clock.pass(DEADLINE);
    expect(await Promise.all(all)).toEqual([undefined, undefined, undefined]);
    expect(await vectors.vectorOf('four')).toBeUndefined();
    expect([outcome('slow'), outcome('skipped'), requests()]).toEqual([3, 1, 3]);
    expect(lines).toEqual([expect.stringMatching(/without meaning: .*within 0\.3 seconds/)]);
  });

  test('by being busy with many at once is not left alone', async () => {
    const { service, vectors, clock, lines, outcome, received } = await openVectors();
    service.behave({ fault: 'hangs' });
    const late = ['one', 'two', 'three', 'four'].map((text) => vectors.vectorOf(text));
    await received(4);
    service.behave({ fault: undefined });
    expect(await vectors.vectorOf('five')).toBeDefined();
    clock.pass(DEADLINE);
    expect(await Promise.all(late)).toEqual(late.map(() => undefined));
    expect(await vectors.vectorOf('six')).toBeDefined();
    expect([outcome('slow'), outcome('ready'), lines.length]).toEqual([4, 2, 0]);
  });

  test('late fails once, not twice', async () => {
    const { service, vectors, clock, lines, outcome, received } = await openVectors();
    service.behave({ delay: 50, fault: 'html' });
    const texts = ['one', 'two'];
    const all = texts.map((text) => vectors.vectorOf(text));
    await received(2);
    clock.pass(DEADLINE);
    await Promise.all(all);
    await Promise.all(texts.map((text) => vectors.vectorOf(text)));
    expect([outcome('slow'), outcome('nonsense'), lines.length]).toEqual([2, 2, 0]);
  });

  test('gives what is kept all the same', async () => {
    const opened = await openVectors();
    await opened.vectors.vectorOf('Water?');
    await failThrice(opened, 'resets');
    expectVectorOf(opened.service, await opened.vectors.vectorOf('Water?'), 'Water?');
  });

  test('only now and then is not left alone, and nothing is said', async () => {
    const { service, vectors, lines, outcome } = await openVectors();
    for (let at = 0; at < 10; at++) {
      service.failNext('html', 2);
      await vectors.vectorOf(`a ${at}`);
      await vectors.vectorOf(`b ${at}`);
      await vectors.vectorOf(`c ${at}`);
    }
    expect([outcome('nonsense'), outcome('ready'), lines.length]).toEqual([20, 10, 0]);
  });

  test('comes back by itself, tried after pauses that grow, and says so once', async () => {
    const opened = await openVectors();
    const { service, vectors, clock, lines } = opened;
    await failThrice(opened, 'html');
    let sent = opened.requests();
    for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
      await clock.waiting(pause);
      clock.pass(pause - 1);
      expect(opened.requests()).toBe(sent);
      clock.pass(1);
      await opened.received(++sent);
    }
    await clock.waiting(60_000);
    service.behave({ fault: undefined });
    clock.pass(60_000);
    await expect.poll(() => lines.length).toBe(2);
    expectVectorOf(service, await vectors.vectorOf('Water?'), 'Water?');
    expect(lines).toEqual([expect.stringMatching(WITHOUT), expect.stringMatching(BACK)]);
  });

  test('is asked again when it says, not before', async () => {
    const opened = await openVectors();
    await failThrice(opened, { status: 429, retryAfter: '30' });
    opened.service.behave({ fault: undefined });
    await opened.clock.waiting(30_000);
    opened.clock.pass(29_999);
    expect(opened.requests()).toBe(3);
    opened.clock.pass(1);
    await expect.poll(() => opened.lines.length).toBe(2);
  });

  test('is not back while it answers too late for a question', async () => {
    const opened = await openVectors();
    const { service, clock, lines } = opened;
    await failThrice(opened, 'resets');
    const sent = opened.requests();
    service.behave({ fault: 'hangs' });
    await clock.waiting(1_000);
    clock.pass(1_000);
    await opened.received(sent + 1);
    clock.pass(DEADLINE);
    await clock.waiting(2_000);
    expect(lines).toHaveLength(1);
  });

  test('is used again only once its owner has looked at it', async () => {
    const looked = gate();
    let looks = 0;
    const onRecovered = async () => {
      if (++looks === 1) throw new Error('another model');
      await looked.opened;
    };
    const opened = await openVectors({ onRecovered });
    const { service, vectors, clock, lines } = opened;
    await failThrice(opened, 'html');
    service.behave({ fault: undefined });
    await clock.waiting(1_000);
    clock.pass(1_000);
    await clock.waiting(2_000);
    clock.pass(2_000);
    await expect.poll(() => looks).toBe(2);
    expect(await vectors.vectorOf('Water?')).toBeUndefined();
    expect(lines).toHaveLength(1);
    looked.open();
    await expect.poll(() => lines.length).toBe(2);
    expectVectorOf(service, await vectors.vectorOf('Water?'), 'Water?');
  });

  test('again soon after it came back is left alone for longer', async () => {
    const opened = await openVectors();
    const { service, vectors, clock, lines } = opened;
    await failThrice(opened, 'html');
    service.behave({ fault: undefined });
    await clock.waiting(1_000);
    clock.pass(1_000);
    await expect.poll(() => lines.length).toBe(2);
    await vectors.vectorOf('Water?');
    await failThrice(opened, 'html');
    await clock.waiting(2_000);
    expect(lines).toHaveLength(3);
  });
});

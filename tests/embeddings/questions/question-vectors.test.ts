import { describe, expect, onTestFinished, test } from 'vitest';
import { DEADLINE, expectVectorOf, failThrice, openVectors } from './opened.ts';

describe('the vector of a question', () => {
  test('is asked for once, and kept', async () => {
    const { service, vectors, outcome, requests } = await openVectors();
    expectVectorOf(service, await vectors.vectorOf('Where is the hall?'), 'Where is the hall?');
    expectVectorOf(service, await vectors.vectorOf('Where is the hall?'), 'Where is the hall?');
    expectVectorOf(service, await vectors.vectorOf('where is the hall?'), 'where is the hall?');
    expect([requests(), outcome('ready'), outcome('cached')]).toEqual([2, 2, 1]);
  });

  test('is asked for once by all who want it at the same time', async () => {
    const { service, vectors, outcome, requests } = await openVectors();
    const all = await Promise.all(Array.from({ length: 20 }, () => vectors.vectorOf('Water?')));
    for (const vector of all) expectVectorOf(service, vector, 'Water?');
    expect([requests(), outcome('ready')]).toEqual([1, 20]);
  });

  test('is forgotten again, so that memory does not grow', async () => {
    const { vectors, requests } = await openVectors();
    for (let at = 0; at <= 1_000; at++) await vectors.vectorOf(`${at}`);
    await vectors.vectorOf('1000');
    expect(requests()).toBe(1_001);
    await vectors.vectorOf('0');
    expect(requests()).toBe(1_002);
  });

  test('is done without after the deadline, and kept when it comes late', async () => {
    const { service, vectors, clock, outcome, received } = await openVectors();
    service.behave({ delay: 50 });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    clock.pass(DEADLINE);
    expect(await vector).toBeUndefined();
    expect(outcome('slow')).toBe(1);
    expectVectorOf(service, await vectors.vectorOf('Water?'), 'Water?');
    expectVectorOf(service, await vectors.vectorOf('Water?'), 'Water?');
    expect(outcome('cached')).toBe(1);
  });

  test('may be waited for longer by a program that runs once', async () => {
    const { service, vectors, clock, received } = await openVectors({ deadlineMs: 30_000 });
    service.behave({ delay: 50 });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    clock.pass(29_999);
    expectVectorOf(service, await vector, 'Water?');
  });

  test('is not waited for by who has gone', async () => {
    const { service, vectors, outcome, received, requests } = await openVectors();
    const controller = new AbortController();
    service.behave({ fault: 'hangs' });
    const vector = vectors.vectorOf('Water?', controller.signal);
    await received(1);
    controller.abort();
    expect(await vector).toBeUndefined();
    expect(await vectors.vectorOf('Bread?', controller.signal)).toBeUndefined();
    expect([outcome('skipped'), requests()]).toEqual([2, 1]);
  });

  test('is done without by those who come while very many wait', async () => {
    const warnings: string[] = [];
    const warn = ({ message }: Error) => void warnings.push(message);
    process.on('warning', warn);
    onTestFinished(() => void process.off('warning', warn));
    const { service, vectors, outcome, requests } = await openVectors();
    service.behave({ delay: 20 });
    const all = await Promise.all(Array.from({ length: 100 }, (_, at) => vectors.vectorOf(`${at}`)));
    expect(all.filter(Boolean)).toHaveLength(64);
    expect([outcome('ready'), outcome('skipped'), requests()]).toEqual([64, 36, 64]);
    expect(warnings).toEqual([]);
  });
});

describe('the log', () => {
  test('never has the question', async () => {
    const opened = await openVectors();
    const secret = 'my brother Zayd is ill';
    opened.service.behave({ fault: { status: 400, message: `cannot read "query: ${secret}"` } });
    for (const end of ['', '!', '?']) await opened.vectors.vectorOf(`${secret}${end}`);
    expect(opened.lines).toHaveLength(1);
    expect(opened.lines.join()).not.toMatch(/Zayd|brother/);
  });
});

describe('at the end', () => {
  test('what is on its way is given up, and nothing more is asked', async () => {
    const opened = await openVectors();
    const { service, vectors, clock } = opened;
    await failThrice(opened, 'html');
    vectors.close();
    service.behave({ fault: undefined });
    clock.pass(120_000);
    expect(await vectors.vectorOf('Water?')).toBeUndefined();
    expect(opened.requests()).toBe(3);
    expect(opened.lines).toHaveLength(1);
  });

  test('a question that waits is let go', async () => {
    const { service, vectors, received, lines } = await openVectors();
    service.behave({ fault: 'hangs' });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    vectors.close();
    expect(await vector).toBeUndefined();
    expect(lines).toEqual([]);
  });
});

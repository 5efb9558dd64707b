import { describe, expect, onTestFinished, test } from 'vitest';
import {
  QuestionVectors,
  type QuestionVectorsParts,
} from '../../../src/embeddings/questions/question-vectors.ts';
import { CountingMeter } from '../../support/counting.ts';
import type { ServiceFault } from '../../support/embeddings/faults.ts';
import { type EmbeddingsService, startEmbeddings } from '../../support/embeddings/service.ts';
import { gate } from '../../support/gate.ts';
import { connected, cosine } from '../service/connected.ts';
import { HandClock } from './hand-clock.ts';

const DEADLINE = 300;
const WITHOUT = /questions are answered without meaning/;
const BACK = /answered with meaning again/;

/** Vectors of questions from a service, by a clock that stands still unless the test turns it on. */
async function open(parts: Partial<QuestionVectorsParts> = {}) {
  const service = await startEmbeddings();
  const { embedder } = await connected(service);
  const meter = new CountingMeter();
  const clock = new HandClock();
  const lines: string[] = [];
  const write = (fields: unknown, message = '') => void lines.push(JSON.stringify(fields) + message);
  const log = { info: write, warn: write } as unknown as QuestionVectorsParts['log'];
  const vectors = new QuestionVectors({ embedder, meter, log, clock, random: () => 0, ...parts });
  onTestFinished(() => vectors.close());
  const asked = service.requests.length;
  return {
    service,
    clock,
    lines,
    vectors,
    outcome: (outcome: string) => meter.total('dalil_embeddings_questions_total', { outcome }),
    /** Requests since the first contact. */
    requests: () => service.requests.length - asked,
    received: (count: number) => service.received(asked + count),
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Lets three questions fail. */
async function failThrice({ service, vectors }: Opened, fault: ServiceFault): Promise<void> {
  service.behave({ fault });
  for (const text of ['one', 'two', 'three']) expect(await vectors.vectorOf(text)).toBeUndefined();
}

function near(service: EmbeddingsService, vector: Float32Array | undefined, text: string): void {
  expect(cosine(vector!, service.vectorOf(text, 'query'))).toBeCloseTo(1, 5);
}

describe('the vector of a question', () => {
  test('is asked for once, and kept', async () => {
    const { service, vectors, outcome, requests } = await open();
    near(service, await vectors.vectorOf('Where is the hall?'), 'Where is the hall?');
    near(service, await vectors.vectorOf('Where is the hall?'), 'Where is the hall?');
    near(service, await vectors.vectorOf('where is the hall?'), 'where is the hall?');
    expect([requests(), outcome('ready'), outcome('cached')]).toEqual([2, 2, 1]);
  });

  test('is asked for once by all who want it at the same time', async () => {
    const { service, vectors, outcome, requests } = await open();
    const all = await Promise.all(Array.from({ length: 20 }, () => vectors.vectorOf('Water?')));
    for (const vector of all) near(service, vector, 'Water?');
    expect([requests(), outcome('ready')]).toEqual([1, 20]);
  });

  test('is forgotten again, so that memory does not grow', async () => {
    const { vectors, requests } = await open();
    for (let at = 0; at <= 1_000; at++) await vectors.vectorOf(`${at}`);
    await vectors.vectorOf('1000');
    expect(requests()).toBe(1_001);
    await vectors.vectorOf('0');
    expect(requests()).toBe(1_002);
  });

  test('is done without after the deadline, and kept when it comes late', async () => {
    const { service, vectors, clock, outcome, received } = await open();
    service.behave({ delay: 50 });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    clock.pass(DEADLINE);
    expect(await vector).toBeUndefined();
    expect(outcome('slow')).toBe(1);
    near(service, await vectors.vectorOf('Water?'), 'Water?');
    near(service, await vectors.vectorOf('Water?'), 'Water?');
    expect(outcome('cached')).toBe(1);
  });

  test('may be waited for longer by a program that runs once', async () => {
    const { service, vectors, clock, received } = await open({ deadlineMs: 30_000 });
    service.behave({ delay: 50 });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    clock.pass(29_999);
    near(service, await vector, 'Water?');
  });

  test('is not waited for by who has gone', async () => {
    const { service, vectors, outcome, received, requests } = await open();
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
    const { service, vectors, outcome, requests } = await open();
    service.behave({ delay: 20 });
    const all = await Promise.all(Array.from({ length: 100 }, (_, at) => vectors.vectorOf(`${at}`)));
    expect(all.filter(Boolean)).toHaveLength(64);
    expect([outcome('ready'), outcome('skipped'), requests()]).toEqual([64, 36, 64]);
    expect(warnings).toEqual([]);
  });
});

describe('a service that fails', () => {
  test.each([
    ['html', 'nonsense'],
    ['wrong-dimensions', 'nonsense'],
    [{ status: 401 }, 'failed'],
    [{ status: 429 }, 'failed'],
    ['resets', 'failed'],
  ] as const)('(%j) is left alone after three questions, said once, and counted', async (fault, outcome) => {
    const opened = await open();
    await failThrice(opened, fault);
    const sent = opened.requests();
    for (let at = 0; at < 50; at++) expect(await opened.vectors.vectorOf(`more ${at}`)).toBeUndefined();
    expect(opened.requests()).toBe(sent);
    expect([opened.outcome(outcome), opened.outcome('skipped')]).toEqual([3, 50]);
    expect(opened.lines).toEqual([expect.stringMatching(WITHOUT)]);
  });

  test('by being slow is left alone as well, and the questions that it has are still kept', async () => {
    const { service, vectors, clock, lines, outcome, received, requests } = await open();
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
    const { service, vectors, clock, lines, outcome, received } = await open();
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
    const { service, vectors, clock, lines, outcome, received } = await open();
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
    const opened = await open();
    await opened.vectors.vectorOf('Water?');
    await failThrice(opened, 'resets');
    near(opened.service, await opened.vectors.vectorOf('Water?'), 'Water?');
  });

  test('only now and then is not left alone, and nothing is said', async () => {
    const { service, vectors, lines, outcome } = await open();
    for (let at = 0; at < 10; at++) {
      service.failNext('html', 2);
      await vectors.vectorOf(`a ${at}`);
      await vectors.vectorOf(`b ${at}`);
      await vectors.vectorOf(`c ${at}`);
    }
    expect([outcome('nonsense'), outcome('ready'), lines.length]).toEqual([20, 10, 0]);
  });

  test('comes back by itself, tried after pauses that grow, and says so once', async () => {
    const opened = await open();
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
    near(service, await vectors.vectorOf('Water?'), 'Water?');
    expect(lines).toEqual([expect.stringMatching(WITHOUT), expect.stringMatching(BACK)]);
  });

  test('is asked again when it says, not before', async () => {
    const opened = await open();
    await failThrice(opened, { status: 429, retryAfter: '30' });
    opened.service.behave({ fault: undefined });
    await opened.clock.waiting(30_000);
    opened.clock.pass(29_999);
    expect(opened.requests()).toBe(3);
    opened.clock.pass(1);
    await expect.poll(() => opened.lines.length).toBe(2);
  });

  test('is not back while it answers too late for a question', async () => {
    const opened = await open();
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
    const opened = await open({ onRecovered });
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
    near(service, await vectors.vectorOf('Water?'), 'Water?');
  });

  test('again soon after it came back is left alone for longer', async () => {
    const opened = await open();
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

describe('the log', () => {
  test('never has the question', async () => {
    const opened = await open();
    const secret = 'my brother Zayd is ill';
    opened.service.behave({ fault: { status: 400, message: `cannot read "query: ${secret}"` } });
    for (const end of ['', '!', '?']) await opened.vectors.vectorOf(`${secret}${end}`);
    expect(opened.lines).toHaveLength(1);
    expect(opened.lines.join()).not.toMatch(/Zayd|brother/);
  });
});

describe('at the end', () => {
  test('what is on its way is given up, and nothing more is asked', async () => {
    const opened = await open();
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
    const { service, vectors, received, lines } = await open();
    service.behave({ fault: 'hangs' });
    const vector = vectors.vectorOf('Water?');
    await received(1);
    vectors.close();
    expect(await vector).toBeUndefined();
    expect(lines).toEqual([]);
  });
});

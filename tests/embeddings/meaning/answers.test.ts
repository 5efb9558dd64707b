import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createWorkerLoader } from '../../../src/loading/worker/worker-loader.ts';
import { LOADERS } from '../../loading/cases.ts';
import { appWithMeaning, expectPlain, QUESTION, SENTENCE, sentencesIn, untilMeaning } from './support.ts';

const MORTAL = new URL('../../loading/worker/mortal.ts', import.meta.url);

describe.each(LOADERS)('with a service of embeddings, loading %s', (_, createLoader) => {
  test('a sentence that shares no word with the question is found by its meaning', async () => {
    const product = await appWithMeaning({ createLoader });
    await product.meaning.settled();
    const answer = await product.ask();
    expect(sentencesIn(await product.askPlain())).not.toContain(SENTENCE);
    expect(sentencesIn(answer)[0]).toBe(SENTENCE);
    expect(answer.candidates.map(({ basis }) => basis)).toContain('meaning');
    expect(product.meaning.counts).toEqual({ total: 6, made: 6, missing: 0, givenUp: 0 });
    expect(product.meter.gauge('dalil_sentence_vectors')).toBe(6);
  });

  test('answers are as they were until all sentences found have their vectors', async () => {
    const product = await appWithMeaning({ createLoader, behaviour: { fault: 'hangs' } });
    await product.service.received(1);
    await expectPlain(product);
    await expectPlain(product, 'Where are bikes repaired?');
  });

  test('articles that were read again have no gap, and only what is new is sent', async () => {
    const product = await appWithMeaning({ createLoader });
    await product.meaning.settled();
    await product.ask();
    const before = product.service.requests.length;
    await product.put('pool.txt', 'The pool opens at noon.');
    product.service.behave({ delay: 40 });
    let isOver = false;
    const reloaded = product.app.services
      .reload()
      .then(() => product.meaning.settled())
      .finally(() => {
        isOver = true;
      });
    while (!isOver) {
      expect((await product.ask()).candidates[0]?.basis).toBe('meaning');
      await nextTurn();
    }
    await reloaded;
    expect(sentencesIn(await product.ask())[0]).toBe(SENTENCE);
    const sent = product.service.requests.slice(before).flatMap(({ body }) => body.input);
    expect(sent.filter((text) => /tailor|bikes|tomatoes/i.test(text))).toEqual([]);
    expect(sent.some((text) => text.includes('The pool opens at noon.'))).toBe(true);
  });
});

test('a thread that is lost is replaced by one that has all vectors at once', async () => {
  const product = await appWithMeaning({
    createLoader: (config) => createWorkerLoader(config, { entry: MORTAL }),
  });
  await product.meaning.settled();
  const before = product.service.texts().length;
  await product.ask('Which fault ends the thread?').catch(() => {});
  await expect.poll(() => product.messages().join()).toContain('retriever lost');
  await untilMeaning(product);
  const sent = product.service.texts().slice(before);
  expect(sent.filter((text) => /tailor|bikes|tomatoes/i.test(text))).toEqual([]);
});

describe('what is sent', () => {
  test('is the question as it is looked up, once, and nothing for small talk or what is refused', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    const before = product.service.texts().length;
    for (const typed of ['hello', 'thank you!', '', `Why ${'x'.repeat(600)}?`]) await product.ask(typed);
    expect(product.service.texts().slice(before)).toEqual([]);
    await product.ask(`Hello! ${QUESTION}`);
    await product.ask(QUESTION);
    expect(product.service.texts().slice(before)).toHaveLength(1);
    expect(product.service.requests.at(-1)?.body).toMatchObject({ input_type: 'query' });
  });

  test('holds no question that is tried for suggestions and examples', async () => {
    const files = { 'town.txt': 'The mayor is Ada Brown. The town has 40 wards. It has 9 bridges.' };
    const product = await appWithMeaning({ files });
    await product.meaning.settled();
    const before = product.service.texts().length;
    const { services } = product.app;
    await expect.poll(() => services.examples('en')).not.toEqual([]);
    await services.suggest('questions', 'wh', 'en');
    expect(product.service.texts().slice(before)).toEqual([]);
  });

  test('are no sentences whose vectors are kept, after a restart', async () => {
    const first = await appWithMeaning();
    await first.meaning.settled();
    await first.app.close();
    const before = first.service.texts().length;
    const second = await appWithMeaning(first);
    await second.meaning.settled();
    await untilMeaning(second);
    const sent = first.service.texts().slice(before);
    expect(sent.filter((text) => /tailor|bikes|tomatoes/i.test(text))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ServiceFault } from '../../support/embeddings/faults.ts';
import { appWithMeaning, expectPlain, linesSaying, SENTENCE, sentencesIn, untilMeaning } from './support.ts';

const FAULTS: readonly ServiceFault[] = [
  'hangs',
  'resets',
  'html',
  'nan-base64',
  'too-few',
  { status: 401, message: 'who are you' },
  { status: 429, message: 'too many' },
];

/** Different questions, since one that was asked before is not sent again. */
const further = (at: number) => `Which seamstress comes on day ${at}?`;

describe('a service that fails from the start', () => {
  // One that hangs is waited for, for a minute.
  test.each(FAULTS.filter((fault) => fault !== 'hangs'))(
    'by %j changes no answer, is told once, and is used once it is well',
    async (fault) => {
      const product = await appWithMeaning({ behaviour: { fault } });
      await product.service.received(4);
      await expectPlain(product);
      expect(linesSaying(product, 'without meaning for now')).toBe(1);
      product.service.behave({ fault: undefined });
      await product.meaning.settled();
      await untilMeaning(product);
      expect(linesSaying(product, 'questions are answered with meaning')).toBe(1);
    },
  );

  test('by not being there is waited for', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    await product.app.close();
    await product.service.stop();
    const later = await appWithMeaning({ service: product.service });
    await expect.poll(() => linesSaying(later, 'without meaning for now')).toBe(1);
    await expectPlain(later);
    await product.service.restart();
    await later.meaning.settled();
    expect(sentencesIn(await later.ask())[0]).toBe(SENTENCE);
  });
});

describe('a service that fails later', () => {
  test.each(FAULTS)('by %j changes no answer, and is back by itself', async (fault) => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    product.service.behave({ fault });
    for (const at of [1, 2, 3, 4]) await expectPlain(product, further(at));
    expect(linesSaying(product, 'questions are answered without meaning:')).toBe(1);
    product.service.behave({ fault: undefined });
    await untilMeaning(product, further(5));
  });

  test('by one vector of other dimensions answers by words, and is asked for the next', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    product.service.failNext('wrong-dimensions');
    await expectPlain(product, further(1));
    expect((await product.ask(further(2))).candidates[0]?.basis).toBe('meaning');
  });

  test('by being slow changes no answer', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    product.service.behave({ delay: 1_000 });
    await expectPlain(product);
  });

  test('while vectors are made changes no answer, and all are made in the end', async () => {
    const product = await appWithMeaning({ behaviour: { most: 1 } });
    await product.service.received(6);
    product.service.behave({ fault: 'too-few' });
    for (const at of [1, 2]) await product.ask(further(at));
    product.service.behave({ fault: undefined });
    await product.meaning.settled();
    expect(product.meaning.counts).toMatchObject({ made: 6 });
    await untilMeaning(product);
  });
});

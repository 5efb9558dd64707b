import { describe, expect, test } from 'vitest';
import { appWithMeaning, expectPlain, type Product, SENTENCE, sentencesIn, untilMeaning } from './support.ts';

const CHANGED = 'answers with another model';

/** Until it is said that there is another model, questions are asked. */
async function untilNoticed(product: Product): Promise<void> {
  let at = 0;
  const asked = async () => {
    await product.ask(`Which seamstress comes on day ${++at}?`);
    return product.messages().some((line) => line.includes(CHANGED));
  };
  await expect.poll(asked, { timeout: 10_000 }).toBe(true);
}

describe('another model in the place of the first', () => {
  test('of other dimensions is noticed by a question, and makes all vectors anew', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    await product.ask();
    const before = product.service.texts().length;
    product.service.behave({ model: 'another', dimensions: 320 });
    await untilNoticed(product);
    await product.meaning.settled();
    await untilMeaning(product);
    expect(sentencesIn(await product.ask())[0]).toBe(SENTENCE);
    expect(product.service.texts().slice(before)).toContain(SENTENCE);
  });

  test('of the same dimensions is noticed after the service was away', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    await product.service.stop();
    await expectPlain(product, 'Which seamstress is there?');
    product.service.behave({ model: 'another' });
    await product.service.restart();
    await untilNoticed(product);
    await product.meaning.settled();
    await untilMeaning(product);
    expect(sentencesIn(await product.ask())[0]).toBe(SENTENCE);
  });

  test('that comes while vectors are made ends what was made with the first', async () => {
    const product = await appWithMeaning({ behaviour: { most: 1, delay: 10 } });
    const made = () => product.meaning.counts?.made ?? 0;
    await expect.poll(made, { timeout: 10_000, interval: 5 }).toBeGreaterThan(0);
    product.service.behave({ model: 'another', dimensions: 320, delay: 0 });
    await expect.poll(() => product.messages().some((line) => line.includes(CHANGED))).toBe(true);
    await product.meaning.settled();
    expect(product.meaning.counts).toMatchObject({ made: 6 });
    await untilMeaning(product);
    expect(sentencesIn(await product.ask())[0]).toBe(SENTENCE);
  });

  test('is found out by a reload as well', async () => {
    const product = await appWithMeaning();
    await product.meaning.settled();
    product.service.behave({ model: 'another' });
    await product.put('pool.txt', 'The pool opens at noon.');
    await product.app.services.reload();
    await expect.poll(() => product.messages().some((line) => line.includes(CHANGED))).toBe(true);
    await product.meaning.settled();
    expect(sentencesIn(await product.ask())[0]).toBe(SENTENCE);
  });
});

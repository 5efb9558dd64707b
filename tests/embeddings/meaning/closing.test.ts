import { describe, expect, test } from 'vitest';
import { appWithMeaning, type Product } from './support.ts';

const STAGES: Readonly<Record<string, (product: Product) => Promise<unknown>>> = {
  'the first contact': ({ service }) => service.received(1),
  'a pause before the next contact': async ({ service, messages }) => {
    await service.received(2);
    await expect.poll(() => messages().length).toBeGreaterThan(0);
  },
  'vectors are made': ({ service }) => service.received(7),
  'a question waits': async (product) => {
    await product.meaning.settled();
    product.service.behave({ fault: 'hangs' });
    const before = product.service.requests.length;
    void product.ask();
    await product.service.received(before + 1);
  },
  'the model is exchanged': async (product) => {
    await product.meaning.settled();
    product.service.behave({ model: 'another', dimensions: 16 });
    await product.ask();
  },
  'nothing is done': ({ meaning }) => meaning.settled(),
};

describe('closing', () => {
  test.each(Object.keys(STAGES))('while %s leaves no connection open, and asks no more', async (stage) => {
    const fault = stage.startsWith('a pause') ? ({ status: 503 } as const) : undefined;
    const product = await appWithMeaning({
      behaviour: { most: 1, fault, delay: stage.startsWith('the first') ? 60_000 : 0 },
    });
    const { app, service, meaning } = product;
    await STAGES[stage]!(product);
    await app.close();
    const { length } = service.requests;
    await expect.poll(() => service.connections()).toBe(0);
    await meaning.settled();
    expect(await product.ask('hello')).toMatchObject({ status: 'not-a-question' });
    expect(await meaning.vectorOf('Which tailor?')).toBeUndefined();
    expect(service.requests).toHaveLength(length);
  });

  test('is done before anything is followed', async () => {
    const { meaning, app } = await appWithMeaning();
    await app.close();
    await meaning.settled();
    await meaning.close();
  });
});

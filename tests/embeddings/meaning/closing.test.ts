import { describe, expect, test } from 'vitest';
import { createLocalLoader } from '../../../src/loading/local-loader.ts';
import { appWithMeaning, type Product } from './support.ts';

/** What holds a process open and is not there without a service: connections and timers. */
function openHandles(): string[] {
  const ours = /TCPSocketWrap|Timeout|Worker|FSReq/;
  return process.getActiveResourcesInfo().filter((name) => ours.test(name));
}

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
  test.each(Object.keys(STAGES))('while %s leaves nothing open, and asks no more', async (stage) => {
    const before = openHandles().length;
    const fault = stage.startsWith('a pause') ? ({ status: 503 } as const) : undefined;
    const product = await appWithMeaning({
      behaviour: { most: 1, fault, delay: stage.startsWith('the first') ? 5_000 : 0 },
      createLoader: createLocalLoader,
    });
    await STAGES[stage]!(product);
    await product.app.close();
    await product.meaning.close();
    const { length } = product.service.requests;
    await product.service.stop();
    await expect.poll(() => openHandles().length, { timeout: 5_000 }).toBeLessThanOrEqual(before + 1);
    expect(product.service.requests).toHaveLength(length);
    expect(await product.meaning.vectorOf('Which seamstress?')).toBeUndefined();
  });

  test('is done before anything is followed', async () => {
    const { meaning, app } = await appWithMeaning();
    await app.close();
    await meaning.settled();
    await meaning.close();
  });
});

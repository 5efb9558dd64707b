import { describe, expect, test } from 'vitest';
import type { MakingCounts } from '../../../src/embeddings/making/passages.ts';
import { appWithMeaning, expectPlain, type Product } from './support.ts';

const said = ({ messages }: Product) =>
  messages().filter((line) => line.startsWith('questions are answered without meaning:'));

describe('a program that answers what it was given', () => {
  test('is told how many sentences have their vectors, to the last', async () => {
    const told: MakingCounts[] = [];
    const product = await appWithMeaning({
      behaviour: { most: 1 },
      alone: { onProgress: (counts) => void told.push(counts) },
    });
    await product.meaning.settled();
    expect(told.at(-1)).toEqual({ total: 6, made: 6, missing: 0, givenUp: 0 });
    expect((await product.ask()).candidates[0]?.basis).toBe('meaning');
  });

  test.each([
    ['cannot be reached', { status: 500 } as const, 3],
    ['refuses it', { status: 401, message: 'no' } as const, 1],
  ])('goes on without a service that %s, and says so once', async (_, fault, requests) => {
    const product = await appWithMeaning({ alone: {}, behaviour: { fault, inputTypes: 'ignored' } });
    await product.meaning.settled();
    expect(said(product)).toHaveLength(1);
    // A refusal is asked about in several ways, since some services refuse the usual one.
    expect(product.service.requests.length).toBeGreaterThanOrEqual(requests);
    await expectPlain(product);
    const asked = product.service.requests.length;
    await product.app.services.reload();
    await product.meaning.settled();
    expect(product.service.requests).toHaveLength(asked);
  });

  test('goes on without meaning altogether where not all vectors can be had', async () => {
    const product = await appWithMeaning({ alone: {}, behaviour: { most: 1 } });
    await product.service.received(8);
    product.service.behave({ fault: { status: 500 } });
    await product.meaning.settled();
    product.service.behave({ fault: undefined });
    expect(said(product)).toHaveLength(1);
    await expectPlain(product);
  });

  test('waits longer for the vector of a question than others may', async () => {
    const product = await appWithMeaning({ alone: {} });
    await product.meaning.settled();
    product.service.behave({ delay: 600 });
    expect((await product.ask()).candidates[0]?.basis).toBe('meaning');
  });
});

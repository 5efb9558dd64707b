import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startEmbeddings } from '../../support/embeddings/service.ts';
import { connected, cosine, faultOf, NEVER } from './connected.ts';

const TEXTS = [
  'The town hall opens at eight.',
  'Water is billed by the quarter.',
  'مواعيد البلدية',
  'Giờ làm việc',
];

describe('the vectors of texts', () => {
  test.each([
    { base64: 'given' },
    { base64: 'ignored' },
    { base64: 'refused' },
    { order: 'reversed' },
    { order: 'unsaid' },
  ] as const)(
    'are those of the service, in the order of the texts and of unit length, where it is %j',
    async (how) => {
      const service = await startEmbeddings(how);
      const { embedder, identity } = await connected(service);
      const vectors = await embedder.embed(TEXTS, 'passage', NEVER);
      expect(vectors).toHaveLength(TEXTS.length);
      for (const [at, vector] of vectors.entries()) {
        expect(vector).toHaveLength(identity.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
        expect(cosine(vector, service.vectorOf(TEXTS[at]!, 'passage'))).toBeCloseTo(1, 5);
      }
    },
  );

  test('are none for no texts, without a request', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    const before = service.requests.length;
    expect(await embedder.embed([], 'query', NEVER)).toEqual([]);
    expect(service.requests).toHaveLength(before);
  });

  test('are asked for with the key, at the address, of the model', async () => {
    const service = await startEmbeddings({ key: 'sk-1234567', namesModel: true });
    const url = `${service.url}/openai/deployments/x/embeddings?api-version=2024-10-21`;
    const { embedder } = await connected({ url }, { EMBEDDINGS_KEY: 'sk-1234567', EMBEDDINGS_MODEL: 'm' });
    await embedder.embed(['a'], 'query', NEVER);
    expect(service.requests.at(-1)).toMatchObject({
      path: '/openai/deployments/x/embeddings?api-version=2024-10-21',
      authorization: 'Bearer sk-1234567',
      body: { input: ['a'], model: 'm' },
    });
  });

  test('are asked for with the name and the password in the address', async () => {
    const service = await startEmbeddings();
    await connected({ url: service.url.replace('//', '//city:p%40ss@') });
    const basic = `Basic ${Buffer.from('city:p@ss').toString('base64')}`;
    expect(service.requests.at(-1)?.authorization).toBe(basic);
  });

  test('come although the connection that was kept is lost', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    service.failNext('resets');
    expect(await embedder.embed(TEXTS, 'query', NEVER)).toHaveLength(TEXTS.length);
  });
});

describe('what is too much for the service', () => {
  test.each([400, 413, 422] as const)(
    'is cut where a text is too long (%d), and the rest is unharmed',
    async (tooLong) => {
      const long = 'water '.repeat(20).trim();
      const service = await startEmbeddings({ longest: 50, tooLong });
      const { embedder } = await connected(service);
      const vectors = await embedder.embed([...TEXTS, long], 'passage', NEVER);
      const plain = await embedder.embed(TEXTS, 'passage', NEVER);
      expect(vectors.slice(0, -1)).toEqual(plain);
      expect(cosine(vectors.at(-1)!, service.vectorOf(long, 'passage'))).toBeGreaterThan(0.9);
    },
  );

  test('never costs more than a bounded number of requests', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    const before = service.requests.length;
    service.behave({ longest: 0 });
    const fault = await faultOf(embedder.embed(TEXTS, 'passage', NEVER));
    expect(fault).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('takes less at a time'),
    });
    expect(service.requests.length - before).toBeLessThanOrEqual(8 * TEXTS.length + 5);
  });

  test('is parted where there are too many texts, and is not sent again', async () => {
    const service = await startEmbeddings({ most: 2 });
    const { embedder } = await connected(service);
    await embedder.embed(TEXTS, 'passage', NEVER);
    const before = service.requests.length;
    await embedder.embed(TEXTS, 'passage', NEVER);
    expect(service.requests.slice(before).map(({ body }) => body.input.length)).toEqual([2, 2]);
  });

  test('is cut at a whole character, of whatever texts, and each gets its vector', async () => {
    const service = await startEmbeddings();
    const { embedder } = await connected(service);
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 8, max: 40 }),
        async (texts, longest) => {
          service.behave({ longest });
          const sent = service.texts().length;
          const vectors = await embedder.embed(texts, 'passage', NEVER);
          expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => 32));
          for (const each of service.texts().slice(sent)) {
            expect(each).not.toMatch(/\p{Cs}/u);
            expect(texts.some((whole) => whole.startsWith(each))).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

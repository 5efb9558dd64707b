import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BatchSize } from '../../../src/embeddings/making/batch-size.ts';
import { waitAfter } from '../../../src/embeddings/making/patient-sender.ts';
import { corpusOf, fault, SmallEmbedder, startMaking } from './support.ts';

const BODIES = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [`hall-${at}`, `Hall ${at} has ${at} rooms. Room ${at} is open.`]),
);
const SENTENCES = 80;

const kinds = fc.constantFrom('unreachable', 'slow', 'busy', 'refused', 'nonsense');

describe('a service that fails', () => {
  test('is asked until all is made, whatever fails in whichever order, and it is told once each time', async () => {
    const corpus = await corpusOf(BODIES);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(kinds), { maxLength: 25 }), async (script) => {
        const embedder = new SmallEmbedder();
        embedder.before = () => {
          const kind = script[embedder.requests.length - 1];
          if (kind) throw fault(kind);
        };
        const { maker, store, messages } = await startMaking(corpus, { embedder });
        const { made, givenUp, missing } = await maker.done;
        expect({ missing, all: made + givenUp }).toEqual({ missing: 0, all: SENTENCES });
        // Only a text that was refused by itself may be left out.
        if (!script.some((kind) => kind === 'refused' || kind === 'nonsense')) expect(givenUp).toBe(0);
        const begun = messages().filter((line) => line.includes('wait for')).length;
        const ended = messages().filter((line) => line.includes('made again')).length;
        expect(begun).toBe(ended);
        await store.close();
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  test('is left alone for as long as it wishes, up to an hour, and never shorter than otherwise', () => {
    const pauses = { first: 1_000, longest: 60_000 };
    expect(waitAfter(fault('busy', 90_000), 1, pauses, 0)).toBe(90_000);
    expect(waitAfter(fault('busy', 10), 1, pauses, 0)).toBe(1_000);
    expect(waitAfter(fault('busy', 1e12), 1, pauses, 0)).toBe(3_600_000);
    expect(waitAfter(fault('unreachable'), 40, pauses, 0)).toBe(60_000);
  });

  test('is given up after as many tries as are allowed, with its fault', async () => {
    const embedder = new SmallEmbedder();
    embedder.before = () => {
      throw fault('unreachable');
    };
    const { maker, store } = await startMaking(await corpusOf(BODIES), { embedder, tries: 3 });
    await expect(maker.done).rejects.toMatchObject({ kind: 'unreachable' });
    expect(embedder.requests).toHaveLength(3);
    await store.close();
  });

  test('that refuses everything is waited for, without giving up any sentence', async () => {
    const embedder = new SmallEmbedder();
    embedder.before = () => {
      if (embedder.requests.length > 1 && embedder.requests.length < 40) throw fault('refused');
    };
    const { maker, store } = await startMaking(await corpusOf(BODIES), { embedder });
    expect(await maker.done).toMatchObject({ made: SENTENCES, givenUp: 0 });
    await store.close();
  });
});

describe('a text that the service refuses', () => {
  const refuse = (embedder: SmallEmbedder, isMeant: (text: string) => boolean) => {
    embedder.before = (texts) => {
      if (texts.some(isMeant)) throw fault('refused');
    };
    return embedder;
  };

  test('costs its sentence alone its vector, is told once, and is sent again in the next pass', async () => {
    const corpus = await corpusOf(BODIES);
    const embedder = refuse(
      new SmallEmbedder(),
      (text) => text.includes('Room 7 ') || text.includes('Hall 9 '),
    );
    const { maker, store, messages } = await startMaking(corpus, { embedder });
    // Of hall 9, the second sentence is refused too: the first stands before it.
    expect(await maker.done).toEqual({ total: SENTENCES, made: SENTENCES - 3, missing: 0, givenUp: 3 });
    expect(messages().filter((line) => line.includes('refuses a text'))).toHaveLength(1);
    const next = await startMaking(corpus, { store });
    expect((await next.maker.done).made).toBe(SENTENCES);
    await store.close();
  });

  test('and a service that takes only a few at once are told apart', async () => {
    const embedder = new SmallEmbedder();
    embedder.before = (texts) => {
      if (texts.length > 3) throw fault('refused');
    };
    const { maker, store } = await startMaking(await corpusOf(BODIES), { embedder });
    expect((await maker.done).made).toBe(SENTENCES);
    expect(embedder.requests.filter((texts) => texts.length > 3).length).toBeLessThan(5);
    await store.close();
  });
});

test('a request has as many texts as fit into its time, whatever each takes, and whatever the way to the service does', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 2_000, noNaN: true }),
      fc.double({ min: 0, max: 2_000, noNaN: true }),
      (each, before, fixed) => {
        const size = new BatchSize(150);
        const settle = (way: number, longer = 0) => {
          for (let round = 0; round < 80; round++) size.took(size.texts, way + each * size.texts);
          expect(size.texts >= 1 && size.texts <= 64).toBe(true);
          if (size.texts < 64) expect(each * (size.texts + 1)).toBeGreaterThan(149 - longer);
        };
        settle(before);
        // Two are tried from time to time, where one takes long.
        if (size.texts > 2) expect(each * size.texts).toBeLessThan(151 + each);
        settle(fixed, Math.max(0, fixed - before));
        if (size.texts > 2) expect(each * size.texts).toBeLessThan(301 + 2 * each);
      },
    ),
  );
});

test('a text that takes long by itself is seldom sent with another', () => {
  const size = new BatchSize(150);
  const sent = Array.from({ length: 100 }, () => {
    const { texts } = size;
    size.took(texts, 400 * texts);
    return texts;
  });
  expect(Math.max(...sent)).toBe(2);
  expect(sent.filter((texts) => texts === 2).length).toBeLessThan(15);
});

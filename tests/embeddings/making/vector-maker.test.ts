import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { passageForms } from '../../../src/embeddings/making/passage-forms.ts';
import { watchSentenceVectors } from '../../../src/embeddings/making/watch-vectors.ts';
import { RequestGate } from '../../../src/embeddings/request-gate.ts';
import { quantise, vectorAt } from '../../../src/retrieval/index.ts';
import { CountingMeter } from '../../support/counting.ts';
import { gate } from '../../support/gate.ts';
import { corpusOf, fault, SmallEmbedder, sourceOf, startMaking, vectorOf } from './support.ts';

const BODIES = {
  park: 'The park planted 340 trees. A path was opened.\n\nThe pond is clean.',
  market: 'The market has 120 stalls. It opens at six. A path was opened.',
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`hall-${at}`, `Hall ${at} has ${at} rooms. Room ${at} is open.`]),
  ),
};
const SENTENCES = 66;

/** The vector that a sentence must have: the mean of those of its forms. */
function expected(forms: readonly string[], model = 1) {
  const vectors = forms.map((form) => vectorOf(form, model));
  const mean = vectors[0]!.map(
    (_, at) => vectors.reduce((sum, vector) => sum + vector[at]!, 0) / forms.length,
  );
  return quantise(mean);
}

describe('vectors of sentences', () => {
  test('are the means of those of their forms, in the table and in the store', async () => {
    const corpus = await corpusOf(BODIES);
    const { maker, table, store } = await startMaking(corpus);
    expect(await maker.done).toEqual({ total: SENTENCES, made: SENTENCES, missing: 0, givenUp: 0 });
    let sentence = 0;
    for (const article of corpus.articles) {
      const numbers = article.sentences.map((_, at) => at);
      const kept = await store.lookUp(article, numbers);
      for (const at of numbers) {
        const { bytes, scale } = expected(passageForms(article, at));
        const found = vectorAt(table, sentence++);
        expect(found?.scale).toBeCloseTo(scale, 6);
        for (const [place, byte] of found!.bytes.entries())
          expect(Math.abs(byte - bytes[place]!)).toBeLessThanOrEqual(1);
        expect(kept[at]).toEqual(found);
      }
    }
    await store.close();
  });

  test('are asked for once each, and after a reload only where something is new', async () => {
    const { embedder, store, maker } = await startMaking(await corpusOf(BODIES));
    await maker.done;
    expect(embedder.requests.every((texts) => new Set(texts).size === texts.length)).toBe(true);
    const changed = { ...BODIES, market: 'The market has 120 stalls. It opens at seven. A path was opened.' };
    const again = await startMaking(await corpusOf(changed), { store });
    expect((await again.maker.done).made).toBe(SENTENCES);
    expect(again.embedder.texts.toSorted()).toEqual(
      [
        'About market. It opens at seven.',
        'The market has 120 stalls. It opens at seven.',
        'About market. A path was opened.',
        'It opens at seven. A path was opened.',
      ].toSorted(),
    );
    const restarted = await startMaking(await corpusOf(changed), { store });
    await restarted.maker.done;
    expect(restarted.embedder.requests).toEqual([]);
    await store.close();
  });

  test('of a corpus in a cluster are in the store alone', async () => {
    const corpus = await corpusOf(BODIES);
    const { maker, store } = await startMaking(corpus, { table: undefined });
    await maker.done;
    const [article] = corpus.articles;
    expect(await store.lookUp(article!, [0])).toEqual([
      expect.objectContaining({ scale: expect.any(Number) }),
    ]);
    await store.close();
  });

  test('are counted while they are made, and for whoever watches', async () => {
    const meter = new CountingMeter();
    const seen: number[] = [];
    const onProgress = ({ made }: { made: number }) => void seen.push(made);
    watchSentenceVectors(meter, () => undefined);
    expect(meter.gauge('dalil_sentence_vectors')).toBe(0);
    const { maker, store, messages } = await startMaking(await corpusOf(BODIES), { onProgress });
    watchSentenceVectors(meter, () => maker.counts);
    expect(maker.counts.missing).toBe(SENTENCES);
    await maker.done;
    expect(meter.gauge('dalil_sentence_vectors')).toBe(SENTENCES);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    expect(seen.at(-1)).toBe(SENTENCES);
    expect(messages()).toEqual(['sentences have their vectors']);
    await store.close();
  });

  test('stop at once when they are no longer wanted, and what is made is kept', async () => {
    const corpus = await corpusOf(BODIES);
    const embedder = new SmallEmbedder();
    const reached = gate();
    embedder.before = async () => {
      if (embedder.requests.length < 5) return;
      reached.open();
      await new Promise(() => {});
    };
    const first = await startMaking(corpus, { embedder });
    await reached.opened;
    const { made } = first.maker.counts;
    expect(made).toBeGreaterThan(0);
    first.stop.abort(new Error('another pass'));
    await expect(first.maker.done).rejects.toThrow('another pass');
    const second = await startMaking(corpus, { store: first.store });
    await second.maker.done;
    expect(second.embedder.texts.length).toBeLessThanOrEqual(3 * (SENTENCES - made));
    await first.store.close();
  });

  test('stand aside while somebody waits for a request of their own', async () => {
    const requests = new RequestGate();
    const answer = gate();
    const question = requests.through(() => answer.opened);
    const { maker, embedder, store } = await startMaking(await corpusOf(BODIES), { gate: requests });
    await sleep(30);
    expect(embedder.requests).toEqual([]);
    answer.open();
    await question;
    expect((await maker.done).made).toBe(SENTENCES);
    await store.close();
  });

  test('of an article that has changed meanwhile are given up for now', async () => {
    const corpus = await corpusOf(BODIES);
    const source = sourceOf(corpus);
    const gone = corpus.articles[0]!;
    const { maker, store } = await startMaking(corpus, {
      source: { ...source, article: async (id) => (id === gone.id ? undefined : source.article(id)) },
    });
    expect(await maker.done).toMatchObject({ missing: 0, givenUp: gone.sentenceCount });
    await store.close();
  });

  test('wait for articles that cannot be reached', async () => {
    const source = sourceOf(await corpusOf(BODIES));
    let failures = 3;
    const { maker, store, messages } = await startMaking(await corpusOf(BODIES), {
      source: {
        ...source,
        article: async (id) => {
          if (failures-- > 0) throw new Error('the cluster is away');
          return source.article(id);
        },
      },
    });
    expect((await maker.done).made).toBe(SENTENCES);
    expect(messages().filter((line) => line.includes('cannot be read'))).toHaveLength(1);
    await store.close();
  });

  test.each([
    ['before the first is made', 0],
    ['after an outage', 6],
  ])('are made no more when another model answers %s', async (_when, request) => {
    const embedder = new SmallEmbedder();
    if (request === 0) embedder.model = 2;
    embedder.before = () => {
      if (embedder.requests.length !== request) return;
      embedder.model = 2;
      throw fault('unreachable');
    };
    const { maker, store } = await startMaking(await corpusOf(BODIES), { embedder });
    await expect(maker.done).rejects.toThrow('another model');
    expect(maker.counts.made > 0).toBe(request > 0);
    expect(maker.counts.made).toBeLessThan(SENTENCES);
    await store.close();
  });
});

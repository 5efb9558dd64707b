import { beforeAll, describe, expect, it } from 'vitest';
import {
  createRetriever,
  emptySentenceVectors,
  quantise,
  type Retriever,
  setVector,
} from '../../../src/retrieval/index.ts';
import { article } from '../support.ts';

const QUESTION = { text: 'Where do trees grow in the park?', language: 'en' as const };
const ARTICLES = [
  article(
    'park',
    'The park',
    'Trees grow beside the lake in the park. The park opens at six. Nobody may swim.',
  ),
  article('market', 'The market', 'Bakers sell bread at the market. It closes at noon.'),
];
const SENTENCES = ARTICLES.flatMap(({ sentences }) => sentences).length;
/** The last sentence of the market shares no word with the question, and is the nearest. */
const NEAREST = SENTENCES - 1;

describe('sentences ranked by meaning too', () => {
  const vectors = emptySentenceVectors(SENTENCES, 2, { means: {}, mean: 0.5, spread: 0.1 });
  let retriever: Retriever;
  const ask = (vector?: Float32Array) =>
    retriever.search({ ...QUESTION, vector }, { limit: 20, explain: true });

  beforeAll(async () => {
    retriever = await createRetriever(ARTICLES);
    retriever.useVectors?.(vectors);
  });

  it('are those by words until all that are found have their vectors', async () => {
    const byWords = await ask();
    for (let sentence = 1; sentence < SENTENCES; sentence++)
      setVector(vectors, sentence, quantise(Float32Array.of(sentence === NEAREST ? 1 : 0.4, 0.1)));
    expect(await ask(Float32Array.of(1, 0))).toEqual(byWords);
    setVector(vectors, 0, quantise(Float32Array.of(0.8, 0)));
    expect(await ask()).toEqual(byWords);
    expect(byWords.every(({ basis }) => basis === 'words')).toBe(true);
  });

  it('are found where they share no word with the question', async () => {
    const last = ARTICLES[1]?.sentences.at(-1);
    expect((await ask()).map(({ sentence }) => sentence)).not.toContain(last);
    expect((await ask(Float32Array.of(1, 0))).map(({ sentence }) => sentence)).toContain(last);
  });

  it('have the score that their features add up to, of meaning too', async () => {
    const found = await ask(Float32Array.of(1, 0));
    expect(found.every(({ basis }) => basis === 'meaning')).toBe(true);
    for (const { explanation } of found) {
      const names = explanation!.features.map(({ name }) => name);
      expect(names).toContain('meaning.near');
      const sum = explanation!.features.reduce((total, { adds }) => total + adds, 0);
      expect(sum).toBeCloseTo(explanation!.score, 6);
    }
  });
});

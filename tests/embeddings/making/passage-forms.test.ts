import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageForms } from '../../../src/embeddings/making/passage-forms.ts';
import { corpusOf } from './support.ts';

const words = fc.array(fc.constantFrom('park', 'trees', 'river', 'opened', '340'), {
  minLength: 1,
  maxLength: 60,
});
const sentence = words.map((all) => `The ${all.join(' ')}.`);
const bodies = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.map((all) => all.join(' ')).join('\n\n'));

test('a sentence goes below its title, and behind the sentence before it in its paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const [article] = (await corpusOf({ park: body })).articles;
      const { text, sentences } = article!;
      for (const [at, { start, end, paragraph }] of sentences.entries()) {
        const alone = text.slice(start, end);
        const [titled, inPlace] = passageForms(article!, at);
        expect(titled).toBe(`About park. ${alone}`);
        const before = sentences[at - 1];
        const isNear = before?.paragraph === paragraph && start - before.start <= 600;
        expect(inPlace).toBe(isNear ? text.slice(before.start, end) : alone);
      }
    }),
    { numRuns: 30 },
  );
});

test('an article without a title of its own lends none, and there is always a sentence', async () => {
  const [article] = (await corpusOf({ park: 'The park opened.' })).articles;
  expect(passageForms({ ...article!, title: undefined }, 0)).toEqual(Array(2).fill('The park opened.'));
  expect(() => passageForms(article!, 1)).toThrow(RangeError);
});

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

test('a sentence goes by itself, below its title, and behind whole sentences of its paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      const [article] = (await corpusOf({ park: body })).articles;
      for (const [at, { start, end, paragraph }] of article!.sentences.entries()) {
        const [alone, titled, inPlace] = passageForms(article!, at);
        expect(alone).toBe(article!.text.slice(start, end));
        expect(titled).toBe(`About park. ${alone}`);
        const before = inPlace.slice(0, inPlace.length - alone.length);
        expect(before + alone).toBe(inPlace);
        expect(before.length).toBeLessThanOrEqual(600);
        const begins = article!.sentences
          .filter((other) => other.paragraph === paragraph)
          .map((each) => each.start);
        const from = end - inPlace.length;
        expect(begins).toContain(from);
        // Nothing more would have fitted.
        const previous = begins.filter((each) => each < from).at(-1) ?? Number.NEGATIVE_INFINITY;
        expect(start - previous).toBeGreaterThan(600);
      }
    }),
    { numRuns: 30 },
  );
});

test('an article without a title of its own lends none, and there is always a sentence', async () => {
  const [article] = (await corpusOf({ park: 'The park opened.' })).articles;
  expect(passageForms({ ...article!, title: undefined }, 0)).toEqual(Array(3).fill('The park opened.'));
  expect(() => passageForms(article!, 1)).toThrow(RangeError);
});

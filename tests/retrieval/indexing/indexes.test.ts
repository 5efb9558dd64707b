import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CrossLingualPostings } from '../../../src/retrieval/candidates/cross-lingual-postings.ts';
import { buildIndex } from '../../../src/retrieval/indexing/build-index.ts';
import { unitFrequencies } from '../../../src/retrieval/indexing/frequencies.ts';
import { GrowingNumbers } from '../../../src/retrieval/indexing/growing-numbers.ts';
import { sentenceCrossLingualTerms, sentenceWords } from '../../../src/retrieval/indexing/sentence-index.ts';
import { inverseFrequency } from '../../../src/retrieval/weighting/inverse-frequency.ts';
import { tokenize } from '../../../src/text/unicode/tokenize.ts';
import { article } from '../support.ts';

describe('GrowingNumbers', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 3000 }), (numbers) => {
        const growing = new GrowingNumbers();
        for (const number of numbers) growing.push(number);
        expect([...growing.toArray()]).toEqual(numbers);
        expect(growing.length).toBe(numbers.length);
      }),
    );
  });
});

describe('unitFrequencies', () => {
  it('counts units, not occurrences', () => {
    const words = Uint32Array.of(0, 0, 1, 1, 2);
    const starts = Uint32Array.of(0, 2, 4, 5);
    expect([...unitFrequencies(words, starts, Uint32Array.of(0, 1, 1), 2)]).toEqual([1, 2]);
  });
});

describe('inverseFrequency', () => {
  it('falls with frequency and stays positive', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 2000 }),
        (total, frequency) => {
          expect(inverseFrequency(frequency, total)).toBeGreaterThan(0);
          expect(inverseFrequency(frequency + 1, total)).toBeLessThan(inverseFrequency(frequency, total));
        },
      ),
    );
  });
});

describe('buildIndex', () => {
  const index = buildIndex([
    article('a', 'One', 'Twelve ships came. Nobody knew why.'),
    article('b', 'Two', 'The ships left in May 2024.'),
  ]);

  it('holds the words of every sentence in order', () => {
    for (const [at, { text, sentences }] of index.articles.entries()) {
      for (const [number, { start, end }] of sentences.entries()) {
        const words = sentenceWords(index, index.firstSentence[at]! + number);
        const forms = [...words].map((word) => index.vocabulary.forms[word]);
        expect(forms).toEqual(tokenize(text.slice(start, end)).map(({ form }) => form));
      }
    }
  });

  it('knows which articles name what', () => {
    const postings = new CrossLingualPostings(index);
    const articles = (hash: number) => {
      const told: number[] = [];
      postings.forEach(hash, (number) => told.push(number));
      return told;
    };
    for (let sentence = 0; sentence < index.articleOf.length; sentence++) {
      for (const hash of sentenceCrossLingualTerms(index, sentence)) {
        expect(articles(hash)).toContain(index.articleOf[sentence]);
        expect(articles(hash)).toHaveLength(postings.count(hash));
      }
    }
    expect(articles(1)).toEqual([]);
  });
});

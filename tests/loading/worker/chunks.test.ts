import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/corpus/types.ts';
import { CorpusAssembler, chunksOf } from '../../../src/loading/worker/chunks.ts';
import { article } from '../../retrieval/support.ts';

const LARGEST = 64 * 1024;
const problem = (file: string): Problem => ({
  severity: 'refused',
  code: 'empty',
  file,
  reason: 'x',
  remedy: 'y',
});

describe('a corpus in pieces', () => {
  it('is put together as it was, in batches that are small unless an article is not', () => {
    const lengths = fc.array(fc.nat({ max: 90_000 }), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, fc.nat({ max: 3_000 }), (texts, problems) => {
        const corpus = {
          articles: texts.map((length, at) => article(`a${at}`, 'Title', 'x'.repeat(length))),
          problems: Array.from({ length: problems }, (_, at) => problem(`${at}`)),
        };
        // Every other article is known to the receiver.
        const known = corpus.articles.filter((_, at) => at % 2 === 0);
        const numbers = new Map(known.map((each, at) => [each, at]));
        const collector = new CorpusAssembler(known);
        for (const batch of chunksOf(corpus, numbers)) {
          const sizes = batch.map((piece) => ('article' in piece ? piece.article.text.length : 0));
          expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST);
          expect(batch.length).toBeLessThanOrEqual(1_024);
          collector.add(batch);
        }
        expect(collector.articles.every((each, at) => each === corpus.articles[at])).toBe(true);
        expect(collector.articles).toHaveLength(texts.length);
        expect(collector.problems).toEqual(corpus.problems);
      }),
      { numRuns: 50 },
    );
  });
});

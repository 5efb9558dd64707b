import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batched } from '../../src/opensearch/indexing/bulk.ts';
import { searchBody } from '../../src/opensearch/reading/article-search.ts';
import { IndexNames, versionOf } from '../../src/opensearch/versions/names.ts';

describe('batched', () => {
  it('parts documents into requests of bounded size, each document once and in order', () => {
    const sizes = fc.array(
      fc.oneof(fc.integer({ max: 4_000_000, min: 1 }), fc.integer({ max: 100, min: 1 })),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(sizes, (lengths) => {
        const lines = lengths.map((length, at) => ({ id: String(at), json: 'é'.repeat(length) }));
        const batches = [...batched(lines)];
        expect(batches.flat().map(({ id }) => id)).toEqual(lines.map(({ id }) => id));
        for (const batch of batches) {
          const bytes = batch.reduce((sum, { json }) => sum + Buffer.byteLength(json), 0);
          expect(batch.length === 1 || bytes <= 5_000_000).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('parts many small documents too', () => {
    const lines = Array.from({ length: 1_234 }, (_, at) => ({ id: String(at), json: '{}' }));
    expect([...batched(lines)].map(({ length }) => length)).toEqual([500, 500, 234]);
  });
});

describe('searchBody', () => {
  it('asks for each key once, as heavy as it came often, and for what is named by its sureness', () => {
    const request = { keys: [7, 8, 7], toneless: false, named: [{ hash: 9, sureness: 0.5, score: 3 }] };
    const { size, query } = searchBody(request, 12);
    expect(size).toBe(12);
    expect(query.bool.should).toEqual([
      { term: { stems: { value: '7', boost: 2 } } },
      { term: { stems: { value: '8', boost: 1 } } },
      { term: { named: { value: '9', boost: 0.5 } } },
    ]);
    const [first] = searchBody({ ...request, toneless: true }, 12).query.bool.should;
    expect(first).toEqual({ term: { toneless: { value: '7', boost: 2 } } });
  });

  it('never asks for more than a cluster takes', () => {
    const keys = Array.from({ length: 5_000 }, (_, at) => at);
    expect(searchBody({ keys, toneless: false, named: [] }, 12).query.bool.should.length).toBeLessThanOrEqual(
      1_024,
    );
  });
});

describe('IndexNames', () => {
  it('knows the version that an index holds, and what is not one of its own', () => {
    const names = new IndexNames('city');
    const version = versionOf('0123456789ab', 'code');
    expect(names.versionIn(names.articles(version))).toBe(version);
    for (const other of [names.statistics(version), names.current, `city-articles-x-articles-${version}`]) {
      expect(names.versionIn(other)).toBeUndefined();
    }
    expect(versionOf('0123456789ab', 'other code')).not.toBe(version);
  });
});

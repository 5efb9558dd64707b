import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceTotal } from '../../../src/corpus/sentence-total.ts';
import { carryOver } from '../../../src/embeddings/making/carry-over.ts';
import {
  emptySentenceVectors,
  quantise,
  type SentenceVectors,
  setVector,
  vectorAt,
} from '../../../src/retrieval/index.ts';

const DIMENSIONS = 4;
const NAMES = ['a', 'b', 'c', 'd', 'e'];

interface Listed {
  readonly id: string;
  readonly hash: string;
  readonly sentenceCount: number;
}

const tableOf = (articles: readonly Listed[]) => emptySentenceVectors(sentenceTotal(articles), DIMENSIONS);

/** Each sentence by its article and place, with its vector. */
function bySentence(articles: readonly Listed[], table: SentenceVectors) {
  let number = 0;
  return articles.flatMap((article) =>
    Array.from({ length: article.sentenceCount }, (_, at) => ({
      article,
      at,
      vector: vectorAt(table, number++),
    })),
  );
}

test('vectors go over with the articles that are the same, wherever these stand, and no others', () => {
  const article = fc.constantFrom(...NAMES);
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: NAMES.length, maxLength: NAMES.length }),
      fc.uniqueArray(article),
      fc.uniqueArray(article),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      fc.integer({ min: 0, max: NAMES.length }),
      (counts, before, after, made, changed) => {
        const all = new Map(
          NAMES.map((name, at) => [name, { id: name, hash: `of ${name}`, sentenceCount: counts[at]! }]),
        );
        const old = before.map((name) => all.get(name)!);
        // One may have changed; the others have been read again, into other objects.
        const fresh = after.map((name) =>
          name === NAMES[changed] ? { ...all.get(name)!, hash: 'another' } : { ...all.get(name)! },
        );
        const from = tableOf(old);
        for (let row = 0; row < from.made.length; row++)
          if (made[row]) setVector(from, row, quantise(Float32Array.of(row + 1, row, -row, 1)));
        const to = tableOf(fresh);
        const carried = carryOver({ articles: old, table: from }, { articles: fresh, table: to });
        const known = bySentence(old, from);
        const rows = bySentence(fresh, to);
        for (const row of rows)
          expect(row.vector).toEqual(
            known.find(
              ({ article, at }) =>
                article.id === row.article.id && article.hash === row.article.hash && at === row.at,
            )?.vector,
          );
        expect(carried).toBe(rows.filter(({ vector }) => vector).length);
      },
    ),
  );
});

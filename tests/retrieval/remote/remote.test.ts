import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/types.ts';
import { CrossLingualPostings } from '../../../src/retrieval/candidates/cross-lingual-postings.ts';
import { postingWords } from '../../../src/retrieval/candidates/word-search-postings.ts';
import {
  articleKeys,
  buildIndex,
  createRetriever,
  cutTables,
  decodeStatistics,
  encodeStatistics,
  remoteStatistics,
} from '../../../src/retrieval/index.ts';
import { assembleIndex, NO_ARTICLE_TABLES } from '../../../src/retrieval/remote/found-tables.ts';
import { crossLingualCount } from '../../../src/retrieval/remote/remote-statistics.ts';
import { inverseFrequency } from '../../../src/retrieval/weighting/inverse-frequency.ts';
import { asked } from '../../support/asked.ts';
import { createEmbeddedRemote } from '../embedded-source.ts';
import { article } from '../support.ts';

const WORDS = [
  ...['The council', 'opened', 'ships', 'ship', 'in March 2024', 'wards', 'Lan Pham', 'twelve', '12,000.'],
  ...['Chợ', 'cho', 'phường', 'Năm 2023', 'mở cửa.', 'المدرسة', 'مدرسة', 'البلدية', 'وتضم 24 فصلًا.', 'is'],
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 });
const corpora = fc
  .array(fc.tuple(words, words), { maxLength: 25 })
  .map((bodies) =>
    bodies.map(([one, other], at) =>
      article(String(at), one.slice(0, 3).join(' '), ...[one, other].map(sentence)),
    ),
  );

function sentence(parts: readonly string[]): string {
  return parts.join(' ');
}

describe('remoteRetriever', () => {
  it('gives the candidates of the embedded engine, scores and explanations included', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, words, async (articles, question) => {
        const options = { limit: 5, explain: true };
        const [embedded, remote] = await Promise.all(
          [await createRetriever(articles), await createEmbeddedRemote(articles)].map((retriever) =>
            retriever.search(asked(sentence(question)), options),
          ),
        );
        expect(remote).toEqual(embedded);
      }),
    );
  });
});

describe('assembleIndex', () => {
  it('puts the tables of all articles together again, whatever the order in which they were found', () => {
    fc.assert(
      fc.property(
        corpora.chain((articles) =>
          fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles.keys()])),
        ),
        ([articles, numbers]) => {
          const index = buildIndex(articles);
          const found = numbers.map((number) => ({
            number,
            article: articles[number]!,
            tables: cutTables(index, number),
          }));
          const { index: assembled, order } = assembleIndex(found, index);
          expect(order.map((at) => assembled.articles[at])).toEqual(found.map((each) => each.article));
          for (const [at, { tables }] of found.entries()) {
            expect(cutTables(assembled, order[at]!)).toEqual(tables);
          }
          if (numbers.length === articles.length)
            expect(isDeepStrictEqual(assembled, { ...index, ...NO_ARTICLE_TABLES })).toBe(true);
        },
      ),
    );
  });
});

/** Expects the weight of every key to be what the search by postings finds, but for the key's inverse frequency. */
function expectWeightsOfPostings(articles: readonly Article[], toneless: boolean): void {
  const index = buildIndex(articles);
  const search = postingWords(index);
  const keysOf = articleKeys(index);
  const holders = new Map<number, Map<number, number>>();
  for (const at of articles.keys()) {
    for (const { key, weight } of keysOf(at)[toneless ? 'toneless' : 'stems']) {
      holders.set(key, (holders.get(key) ?? new Map()).set(at, weight));
    }
  }
  for (const [key, weights] of holders) {
    const idf = inverseFrequency(weights.size, articles.length);
    search.search([key], toneless, (at, score) => expect(idf * weights.get(at)!).toBeCloseTo(score, 9));
  }
}

describe('articleKeys', () => {
  it('weighs keys as the search by postings does', () => {
    fc.assert(fc.property(corpora, fc.boolean(), expectWeightsOfPostings));
  });

  it('weighs a word that stands hundreds of times as the search by postings does', () => {
    const often = article('a', 'Boats', 'boat '.repeat(700), 'river '.repeat(256));
    for (const toneless of [false, true])
      expectWeightsOfPostings([often, article('b', 'River', 'A boat.')], toneless);
  });
});

describe('statistics as bytes', () => {
  it('are what they were, and count what articles name', () => {
    fc.assert(
      fc.property(corpora, (articles) => {
        const index = buildIndex(articles);
        const statistics = remoteStatistics(index);
        const decoded = decodeStatistics(Buffer.concat(encodeStatistics(statistics, 'a')), 'a');
        if ('reason' in decoded) throw new Error(decoded.reason);
        const { vocabulary, ...others } = statistics;
        const { vocabulary: again, ...othersAgain } = decoded.statistics;
        expect(isDeepStrictEqual(othersAgain, others)).toBe(true);
        expect(again.forms.map(again.idOf)).toEqual(vocabulary.forms.map(vocabulary.idOf));
        const postings = new CrossLingualPostings(index);
        for (const hash of [...index.crossLingualTerms, 7])
          expect(crossLingualCount(decoded.statistics.crossLingual, hash)).toBe(postings.count(hash));
      }),
    );
  });

  it('are not used where other code made them', () => {
    const bytes = Buffer.concat(encodeStatistics(remoteStatistics(buildIndex([])), 'a'));
    expect(decodeStatistics(bytes, 'b')).toEqual({ reason: expect.any(String) });
  });
});

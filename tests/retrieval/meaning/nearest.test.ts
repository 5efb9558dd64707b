import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateSigned } from '../../../src/retrieval/meaning/nearest/estimate.ts';
import { NearestSentences } from '../../../src/retrieval/meaning/nearest/nearest-sentences.ts';
import { makeSigns, signRow } from '../../../src/retrieval/meaning/nearest/signs.ts';
import { quantise } from '../../../src/retrieval/meaning/quantise.ts';
import {
  emptySentenceVectors,
  type SentenceVectors,
  setVector,
} from '../../../src/retrieval/meaning/sentence-vectors.ts';
import { generateVectors, vectorSource } from '../../bench/vectors/generate.ts';
import { nearestBySorting, vectors } from './support.ts';

/** Those of a small model, and no multiple of the bits in a word. */
const DIMENSIONS = 260;
/** Enough for estimates to be used, which begins at 10,000. */
const MANY = 24_000;
const WANTED = 16;

function tableOf(rows: readonly (Float32Array | undefined)[], dimensions: number): SentenceVectors {
  const table = emptySentenceVectors(rows.length, dimensions);
  rows.forEach((row, sentence) => {
    if (row) setVector(table, sentence, quantise(row));
  });
  return table;
}

/** How many of those really nearest to some questions are found, of one. */
function share(search: NearestSentences, table: SentenceVectors, questions: readonly Float32Array[]): number {
  const found = questions.map((question) => {
    const truth = new Set(nearestBySorting(table, question, WANTED).map(({ sentence }) => sentence));
    return search.nearest(question, WANTED).filter(({ sentence }) => truth.has(sentence)).length;
  });
  return found.reduce((sum, each) => sum + each, 0) / (WANTED * questions.length);
}

function prepareAll(search: NearestSentences): number {
  let calls = 1;
  while (search.prepare() > 0) calls++;
  return calls;
}

describe('the nearest sentences of few', () => {
  const cases = fc.integer({ min: 1, max: 70 }).chain((dimensions) =>
    fc.record({
      question: vectors(dimensions),
      rows: fc.array(fc.option(vectors(dimensions), { nil: undefined }), { maxLength: 40 }),
      twice: fc.boolean(),
      limit: fc.nat(50),
    }),
  );

  it('are those that sorting all finds, equal ones by number, without those that have no vector', () => {
    fc.assert(
      fc.property(cases, ({ question, rows, twice, limit }) => {
        const all = twice ? [...rows, ...rows] : rows;
        const table = tableOf(all, question.length);
        const search = new NearestSentences(table, all.length);
        expect(search.nearest(question, limit)).toEqual(nearestBySorting(table, question, limit));
      }),
    );
  });

  it('are compared after what is taken off for the group that each is in', () => {
    const shifts = fc.record({
      groups: fc.infiniteStream(fc.nat(1)),
      amounts: fc.tuple(fc.constant(0), fc.double({ min: -2, max: 2, noNaN: true })),
    });
    fc.assert(
      fc.property(cases, shifts, ({ question, rows, limit }, { groups, amounts }) => {
        const table = tableOf(rows, question.length);
        const shift = { groups: Uint8Array.from(rows, () => groups.next().value), amounts };
        const truth = nearestBySorting(table, question, rows.length)
          .map((each) => ({
            ...each,
            near: each.cosine - amounts[shift.groups[each.sentence] === 1 ? 1 : 0],
          }))
          .sort((a, b) => b.near - a.near || a.sentence - b.sentence);
        const found = new NearestSentences(table, rows.length).nearest(question, limit, shift);
        expect(found).toEqual(truth.slice(0, limit).map(({ sentence, cosine }) => ({ sentence, cosine })));
      }),
    );
  });

  it('are found as soon as they have their vectors, in whatever order these are made', () => {
    fc.assert(
      fc.property(cases, fc.infiniteStream(fc.nat()), ({ question, rows, limit }, places) => {
        const table = tableOf(
          rows.map(() => undefined),
          question.length,
        );
        const search = new NearestSentences(table, rows.length);
        const order = [...rows.keys()].map((at) => ({ at, by: places.next().value }));
        for (const { at } of order.sort((a, b) => a.by - b.by)) {
          if (rows[at]) setVector(table, at, quantise(rows[at]));
          expect(search.nearest(question, limit)).toEqual(nearestBySorting(table, question, limit));
        }
      }),
    );
  });

  it('are none of a table without rows', () => {
    expect(new NearestSentences(emptySentenceVectors(0, 3), 0).nearest(new Float32Array(3), 5)).toEqual([]);
  });

  it('are not looked for with a question of other dimensions', () => {
    const search = new NearestSentences(emptySentenceVectors(2, 3), 2);
    expect(() => search.nearest(new Float32Array(4), 5)).toThrow(
      'A question of 4 dimensions, sentences of 3',
    );
  });
});

describe('the nearest sentences of many', () => {
  const { vectors: table, questions } = generateVectors(MANY, DIMENSIONS, 30, 7);
  const search = new NearestSentences(table, MANY);
  const calls = prepareAll(search);

  it('are nearly all found, each with its exact cosine', () => {
    expect(calls).toBeGreaterThan(1);
    expect(share(search, table, questions)).toBeGreaterThan(0.98);
    for (const question of questions) {
      const exact = new Map(nearestBySorting(table, question, MANY).map((near) => [near.sentence, near]));
      const found = search.nearest(question, WANTED);
      expect(found).toEqual(found.map(({ sentence }) => exact.get(sentence)));
      expect(found[0]).toEqual(nearestBySorting(table, question, 1)[0]);
    }
  });

  it('are found exactly while what speeds up the search is still being made', () => {
    const fresh = new NearestSentences(table, MANY);
    const [question] = questions;
    expect(fresh.nearest(question!, 1)).toEqual(nearestBySorting(table, question!, 1));
    expect(fresh.prepare()).toBeGreaterThan(0);
  });

  it('are found where all are the same, the first ones first', () => {
    const same = tableOf(
      Array.from({ length: 12_000 }, () => Float32Array.of(0.6, 0.8, 0)),
      3,
    );
    const among = new NearestSentences(same, 12_000);
    prepareAll(among);
    const found = among.nearest(Float32Array.of(0, 1, 0), 3);
    expect(found).toEqual(nearestBySorting(same, Float32Array.of(0, 1, 0), 3));
    expect(found.map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  });
});

describe('a table that is filled while it is searched', () => {
  // The two halves have nothing in common: more than languages have that differ.
  const [one, other] = [vectorSource(DIMENSIONS, 11), vectorSource(DIMENSIONS, 12)];
  const rows = Array.from({ length: MANY }, (_, at) => (at < MANY / 2 ? one : other).sentence());
  const fill = (table: SentenceVectors, from: number, to: number) => {
    for (let at = from; at < to; at++) setVector(table, at, quantise(rows[at]!));
  };
  const begun = (sentences: number) => {
    const table = emptySentenceVectors(sentences, DIMENSIONS);
    const search = new NearestSentences(table, sentences);
    fill(table, 0, 11_000);
    prepareAll(search);
    return { table, search };
  };

  it('shows a new vector at once, also where the search has been made ready for those before', () => {
    const { table, search } = begun(MANY);
    fill(table, 11_001, 12_000);
    const question = one.question(rows[11_000]!);
    expect(search.nearest(question, WANTED).map(({ sentence }) => sentence)).not.toContain(11_000);
    setVector(table, 11_000, quantise(question));
    expect(search.nearest(question, 1)[0]?.sentence).toBe(11_000);
  });

  it.each([
    ['twice as many have their vectors', MANY, MANY - 1_000],
    ['all have theirs', 18_000, 18_000],
  ])('is searched well for what is of another kind than what came first, once %s', (_, sentences, filled) => {
    const { table, search } = begun(sentences);
    fill(table, 11_000, filled);
    prepareAll(search);
    for (const [source, from] of [[one, 0] as const, [other, MANY / 2] as const]) {
      const questions = Array.from({ length: 10 }, (_, at) => source.question(rows[from + 97 * at]!));
      expect(share(search, table, questions)).toBeGreaterThan(0.9);
    }
  });
});

describe('an estimate', () => {
  it('is right where a row is as far from the centre in every dimension, whatever the dimensions', () => {
    const cases = fc.integer({ min: 1, max: 100 }).chain((dimensions) => {
      const some = (number: fc.Arbitrary<number>) =>
        fc.array(number, { minLength: dimensions, maxLength: dimensions });
      return fc.record({
        question: vectors(dimensions),
        centre: some(fc.integer({ min: -100, max: 100 })),
        away: some(fc.constantFrom(-20, 20)),
      });
    });
    fc.assert(
      fc.property(cases, ({ question, centre, away }) => {
        const table = emptySentenceVectors(1, question.length);
        const bytes = Int8Array.from(centre, (number, at) => number + away[at]!);
        setVector(table, 0, { bytes, scale: 1 / 128 });
        const signs = makeSigns(1, question.length);
        signs.centre.set(centre.map((number) => number / 128));
        signRow(signs, table, 0);
        const estimates = new Float64Array(1);
        estimateSigned(signs, question, estimates);
        expect(estimates[0]).toBeCloseTo(nearestBySorting(table, question, 1)[0]!.cosine, 4);
      }),
    );
  });
});

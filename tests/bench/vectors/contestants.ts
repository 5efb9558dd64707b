import Database from 'libsql';
import { NearestSentences } from '../../../src/retrieval/meaning/nearest/nearest-sentences.ts';
import { cosineWith, innerProduct } from '../../../src/retrieval/meaning/quantise.ts';
import { type SentenceVectors, vectorAt } from '../../../src/retrieval/meaning/sentence-vectors.ts';
import { topK } from '../../../src/retrieval/top-k.ts';
import { usearchExact, usearchGraph, usearchMissing } from './usearch.ts';

/** The sentences nearest to a question, nearest first. */
export type Search = (question: Float32Array, limit: number) => readonly number[];

/** A way to search among the vectors of a table, in this process. */
export interface Contestant {
  readonly label: string;
  /** Why it cannot take part here, and how it could; undefined where it can. */
  missing?(): string | undefined;
  build(vectors: SentenceVectors): Search;
}

/** How many are taken from a search with other numbers than the table's, to be put in order by these. */
const TAKEN = 100;

/** What the others are compared with. */
export const EXACT: Contestant = {
  label: 'every vector',
  build: ({ bytes, scales, dimensions }) => {
    const cosines = new Float64Array(scales.length);
    return (question, limit) => {
      for (let number = 0; number < cosines.length; number++) {
        cosines[number] = scales[number]! * innerProduct(question, bytes, number * dimensions);
      }
      return topK(cosines, limit, Number.NEGATIVE_INFINITY);
    };
  },
};

export const CONTESTANTS: readonly Contestant[] = [
  EXACT,
  {
    label: 'NearestSentences',
    build: (vectors) => {
      const search = new NearestSentences(vectors, vectors.made.length);
      while (search.prepare() > 0);
      return (question, limit) => search.nearest(question, limit).map(({ sentence }) => sentence);
    },
  },
  { label: 'libsql vector8', build: reordered(libsql) },
  { label: 'usearch exact', missing: usearchMissing, build: reordered(usearchExact) },
  { label: 'usearch HNSW', missing: usearchMissing, build: reordered(usearchGraph) },
];

function libsql(vectors: SentenceVectors): Search {
  const database = new Database(':memory:');
  database.exec(
    `CREATE TABLE vectors (number INTEGER PRIMARY KEY, vector F8_BLOB(${vectors.dimensions})); BEGIN`,
  );
  const insert = database.prepare('INSERT INTO vectors VALUES (?, vector8(?))');
  for (const number of vectors.made.keys()) insert.run(number, JSON.stringify(numbersOf(vectors, number)));
  database.exec('COMMIT');
  const select = database.prepare(
    'SELECT number FROM vectors ORDER BY vector_distance_cos(vector, vector8(?)), number LIMIT ?',
  );
  return (question, limit) => {
    const rows = select.all(JSON.stringify([...question]), limit) as { number: number }[];
    return rows.map(({ number }) => number);
  };
}

function numbersOf(vectors: SentenceVectors, number: number): number[] {
  const { bytes, scale } = vectorAt(vectors, number)!;
  return Array.from(bytes, (byte) => byte * scale);
}

/** Takes more than are wanted, and the nearest of them by the table's own numbers. */
function reordered(build: Contestant['build']): Contestant['build'] {
  return (vectors) => {
    const search = build(vectors);
    return (question, limit) => {
      const found = search(question, Math.max(TAKEN, limit));
      const cosines = Float64Array.from(found, (number) => cosineWith(question, vectorAt(vectors, number)!));
      return topK(cosines, limit, Number.NEGATIVE_INFINITY).map((at) => found[at]!);
    };
  };
}

import { createRequire } from 'node:module';
import { quantise } from '../../../src/retrieval/meaning/quantise.ts';
import { type SentenceVectors, vectorAt } from '../../../src/retrieval/meaning/sentence-vectors.ts';
import type { Search } from './contestants.ts';

/** What is needed of the package, which is no dependency: its versions from 2.26 on want Node 22. */
interface Usearch {
  exactSearch(
    table: Int8Array,
    question: Int8Array,
    dimensions: number,
    limit: number,
    metric: 'cos',
    threads: number,
  ): Found;
  readonly Index: new (
    options: object,
  ) => {
    add(keys: BigUint64Array, vectors: Float32Array, threads: number): void;
    search(question: Float32Array, limit: number, threads: number): Found;
  };
}

interface Found {
  readonly keys: BigUint64Array;
}

const ROWS_AT_ONCE = 1_000;

export function usearchMissing(): string | undefined {
  try {
    usearch();
    return undefined;
  } catch {
    return 'run npm install --no-save usearch@2.25.3';
  }
}

/** It refuses memory that threads share: the table is there twice. */
export function usearchExact({ bytes, dimensions, made }: SentenceVectors): Search {
  const { exactSearch } = usearch();
  const copy = new Int8Array(bytes);
  return (question, limit) => {
    const { bytes: asked } = quantise(question);
    return numbers(exactSearch(copy, asked, dimensions, Math.min(limit, made.length), 'cos', 1));
  };
}

/** Its graph (HNSW) in eight bits, with its own defaults otherwise. */
export function usearchGraph(vectors: SentenceVectors): Search {
  const { dimensions, made } = vectors;
  const { Index } = usearch();
  const index = new Index({ dimensions, metric: 'cos', quantization: 'i8' });
  for (let from = 0; from < made.length; from += ROWS_AT_ONCE) {
    const rows = [...made.keys()].slice(from, from + ROWS_AT_ONCE);
    const table = new Float32Array(rows.length * dimensions);
    rows.forEach((row, at) => {
      const { bytes, scale } = vectorAt(vectors, row)!;
      table.set(
        Array.from(bytes, (byte) => byte * scale),
        at * dimensions,
      );
    });
    index.add(BigUint64Array.from(rows, BigInt), table, 1);
  }
  return (question, limit) => numbers(index.search(question, limit, 1));
}

function numbers({ keys }: Found): number[] {
  return Array.from(keys, Number);
}

function usearch(): Usearch {
  return createRequire(import.meta.url)('usearch') as Usearch;
}

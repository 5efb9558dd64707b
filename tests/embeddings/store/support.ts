import path from 'node:path';
import { passageKey } from '../../../src/embeddings/store/sealed-vector.ts';
import type { KeyedVector } from '../../../src/embeddings/store/vector-file.ts';
import { openVectorStore, type VectorStore } from '../../../src/embeddings/store/vector-store.ts';
import type { ModelIdentity } from '../../../src/embeddings/types.ts';
import { quantise } from '../../../src/retrieval/index.ts';
import { keptLog } from '../log-lines.ts';

export const DIMENSIONS = 24;

/** A vector of unit length that a number tells from others. */
export function unitVector(seed: number, dimensions = DIMENSIONS): Float32Array {
  const numbers = Float32Array.from({ length: dimensions }, (_, at) => Math.sin((seed + 1) * (at + 1) * 1.7));
  const length = Math.hypot(...numbers);
  return numbers.map((value) => value / length);
}

/** A model by its name and the number of its probe. */
export function model(fingerprint = 'model', probe = 0): ModelIdentity {
  return { fingerprint, dimensions: DIMENSIONS, probe: unitVector(probe) };
}

/** What is kept of passages, by their numbers; the scale as a file has it. */
export function entry(seed: number): KeyedVector {
  const { bytes, scale } = quantise(unitVector(seed));
  return { key: passageKey([`passage ${seed}`]), vector: { bytes, scale: Math.fround(scale) } };
}

export function entries(count: number, first = 0): KeyedVector[] {
  return Array.from({ length: count }, (_, at) => entry(first + at));
}

/** A store and what it logs. */
export function openStore(dataDir: string, identity = model(), now?: () => number) {
  const { log, messages } = keptLog();
  return { store: openVectorStore(dataDir, identity, { log, now }), messages };
}

/** The entries that a store has, as they were; throws for one that has become another. */
export async function held(store: VectorStore, wanted: readonly KeyedVector[]): Promise<KeyedVector[]> {
  const found = await store.get(wanted.map(({ key }) => key));
  return wanted.filter(({ vector }, at) => {
    const other = found[at];
    if (!other) return false;
    const isSame = other.scale === vector.scale && Buffer.from(other.bytes).equals(Buffer.from(vector.bytes));
    if (!isSame) throw new Error('a vector has become another');
    return true;
  });
}

/** The file of a model. */
export function fileOf(dataDir: string, fingerprint = 'model'): string {
  return path.join(dataDir, 'vectors', `${fingerprint}.v1.db`);
}

import { AS_THEY_ARE, type CosineScale } from './nearness.ts';
import type { QuantisedVector } from './quantise.ts';

/**
 * The vectors of a corpus's sentences by number, in memory that threads share: one thread fills them in while others read.
 * Sentence `s` has the bytes `[s * dimensions, (s + 1) * dimensions)`, each worth `scales[s]`.
 */
export interface SentenceVectors {
  readonly dimensions: number;
  /** Of the model that they are of. */
  readonly cosines: CosineScale;
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
  /** 1 where a sentence has its vector; read and written atomically, after everything else of the sentence. */
  readonly made: Uint8Array;
}

/** Room for the vectors of some sentences, none of which has its own yet. */
export function emptySentenceVectors(
  sentences: number,
  dimensions: number,
  cosines: CosineScale = AS_THEY_ARE,
): SentenceVectors {
  return {
    dimensions,
    cosines,
    bytes: new Int8Array(new SharedArrayBuffer(sentences * dimensions)),
    scales: new Float32Array(new SharedArrayBuffer(sentences * Float32Array.BYTES_PER_ELEMENT)),
    made: new Uint8Array(new SharedArrayBuffer(sentences)),
  };
}

/** Gives a sentence its vector, of the table's dimensions. */
export function setVector(vectors: SentenceVectors, sentence: number, vector: QuantisedVector): void {
  vectors.bytes.set(vector.bytes, sentence * vectors.dimensions);
  vectors.scales[sentence] = vector.scale;
  Atomics.store(vectors.made, sentence, 1);
}

/** The vector of a sentence; undefined until it has been made. */
export function vectorAt(vectors: SentenceVectors, sentence: number): QuantisedVector | undefined {
  if (Atomics.load(vectors.made, sentence) === 0) return undefined;
  const { bytes, scales, dimensions } = vectors;
  return {
    bytes: bytes.subarray(sentence * dimensions, (sentence + 1) * dimensions),
    scale: scales[sentence] ?? 0,
  };
}

import type { CosineScale } from '../../retrieval/index.ts';
import type { Embedder } from '../types.ts';
import { unitCosine } from '../unit-vectors.ts';
import unrelated from './data/unrelated.json' with { type: 'json' };

/** A model for which all texts are about the same tells nothing; its cosines shall not be blown up without bounds. */
const LEAST_SPREAD = 0.005;

/**
 * Measures what a model makes of questions and passages of one language that have nothing to do with each other: models differ in that several
 * times over.
 * @throws EmbeddingsFault, the signal's reason
 */
export async function measureCosines(embedder: Embedder, signal: AbortSignal): Promise<CosineScale> {
  const scales: CosineScale[] = [];
  // Within a language: those that a model does not know lie close together, far from the others.
  for (const texts of Object.values(unrelated)) {
    const queries = await embedder.embed(texts.queries, 'query', signal);
    const passages = await embedder.embed(texts.passages, 'passage', signal);
    scales.push(scaleOf(queries.flatMap((one) => passages.map((other) => unitCosine(one, other)))));
  }
  const spread = Math.sqrt(meanOf(scales.map((scale) => scale.spread ** 2)));
  return { mean: meanOf(scales.map(({ mean }) => mean)), spread: Math.max(LEAST_SPREAD, spread) };
}

function scaleOf(cosines: readonly number[]): CosineScale {
  const mean = meanOf(cosines);
  return { mean, spread: Math.sqrt(meanOf(cosines.map((cosine) => (cosine - mean) ** 2))) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

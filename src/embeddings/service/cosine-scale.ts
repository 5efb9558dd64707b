import type { CosineScale } from '../../retrieval/index.ts';
import type { Embedder } from '../types.ts';
import { unitCosine } from '../unit-vectors.ts';
import unrelated from './data/unrelated.json' with { type: 'json' };

/** A model for which all texts are about the same tells nothing; its cosines shall not be blown up without bounds. */
const LEAST_SPREAD = 0.005;

/**
 * Measures what a model makes of questions and passages that have nothing to do with each other, in each pair of three languages: models, and
 * languages with the same model, differ in that several times over.
 * @throws EmbeddingsFault, the signal's reason
 */
export async function measureCosines(embedder: Embedder, signal: AbortSignal): Promise<CosineScale> {
  const sides: Side[] = [];
  for (const [language, texts] of Object.entries(unrelated)) {
    const queries = await embedder.embed(texts.queries, 'query', signal);
    sides.push({ language, queries, passages: await embedder.embed(texts.passages, 'passage', signal) });
  }
  const pairs = sides.flatMap((query) => sides.map((passage) => pairOf(query, passage)));
  const means = sides.map(({ language }) => [
    language,
    Object.fromEntries(
      pairs.filter(({ query }) => query === language).map(({ passage, mean }) => [passage, mean]),
    ),
  ]);
  const spread = Math.sqrt(meanOf(pairs.map(({ variance }) => variance)));
  return {
    means: Object.fromEntries(means),
    mean: meanOf(pairs.map(({ mean }) => mean)),
    spread: Math.max(LEAST_SPREAD, spread),
  };
}

/** The texts of one language. */
interface Side {
  readonly language: string;
  readonly queries: readonly Float32Array[];
  readonly passages: readonly Float32Array[];
}

function pairOf({ language: query, queries }: Side, { language: passage, passages }: Side) {
  const cosines = queries.flatMap((one) => passages.map((other) => unitCosine(one, other)));
  const mean = meanOf(cosines);
  return { query, passage, mean, variance: meanOf(cosines.map((cosine) => (cosine - mean) ** 2)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

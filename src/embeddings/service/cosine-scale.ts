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
  const languages = Object.values(unrelated);
  const queries = await embedder.embed(
    languages.flatMap((texts) => texts.queries),
    'query',
    signal,
  );
  const passages = await embedder.embed(
    languages.flatMap((texts) => texts.passages),
    'passage',
    signal,
  );
  const cosines: number[] = [];
  let [query, passage] = [0, 0];
  for (const own of languages) {
    for (const one of queries.slice(query, query + own.queries.length))
      for (const other of passages.slice(passage, passage + own.passages.length))
        cosines.push(unitCosine(one, other));
    [query, passage] = [query + own.queries.length, passage + own.passages.length];
  }
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length;
  const variance = cosines.reduce((sum, cosine) => sum + (cosine - mean) ** 2, 0) / cosines.length;
  return { mean, spread: Math.max(LEAST_SPREAD, Math.sqrt(variance)) };
}

import type { FeaturedSentence } from './features.ts';
import type { MeaningFeatures } from './meaning.ts';

/** How near a sentence is to the question, by its number; undefined where it has no vector yet. */
export type CosineOf = (sentence: number) => number | undefined;

/**
 * Adds what only vectors tell.
 * @returns undefined unless all have their vector: those that have none could not be compared with the others
 */
export function withMeaning(
  sentences: readonly FeaturedSentence[],
  cosineOf: CosineOf,
): FeaturedSentence[] | undefined {
  const known: FeaturedSentence[] = [];
  for (const each of sentences) {
    const meaning = meaningOf(each, cosineOf);
    if (!meaning) return undefined;
    known.push({ ...each, features: { ...each.features, meaning } });
  }
  return known;
}

function meaningOf(
  { sentence, at, scorer }: FeaturedSentence,
  cosineOf: CosineOf,
): MeaningFeatures | undefined {
  const cosine = cosineOf(sentence);
  if (cosine === undefined) return undefined;
  return {
    cosine,
    before: (at > 0 ? cosineOf(sentence - 1) : undefined) ?? cosine,
    after: (at + 1 < scorer.count ? cosineOf(sentence + 1) : undefined) ?? cosine,
  };
}

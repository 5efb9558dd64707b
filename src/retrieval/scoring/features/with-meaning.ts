import type { FeaturedSentence } from './features.ts';
import type { MeaningFeatures } from './meaning.ts';

/** How near a sentence is to the question, by its number; undefined where it has no vector yet. */
export type NearnessOf = (sentence: number) => number | undefined;

/**
 * Adds what only vectors tell.
 * @returns undefined unless all have their vector: those that have none could not be compared with the others
 */
export function withMeaning(
  sentences: readonly FeaturedSentence[],
  nearness: NearnessOf,
): FeaturedSentence[] | undefined {
  const known: FeaturedSentence[] = [];
  for (const each of sentences) {
    const meaning = meaningOf(each, nearness);
    if (!meaning) return undefined;
    known.push({ ...each, features: { ...each.features, meaning } });
  }
  return known;
}

function meaningOf(
  { sentence, at, scorer }: FeaturedSentence,
  nearness: NearnessOf,
): MeaningFeatures | undefined {
  const near = nearness(sentence);
  if (near === undefined) return undefined;
  return {
    near,
    nearBefore: (at > 0 ? nearness(sentence - 1) : undefined) ?? near,
    nearAfter: (at + 1 < scorer.count ? nearness(sentence + 1) : undefined) ?? near,
  };
}

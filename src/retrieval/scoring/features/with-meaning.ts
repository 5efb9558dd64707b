import type { FeaturedSentence } from './features.ts';

/**
 * Adds what only vectors tell.
 * @param cosineOf by the sentence's number; undefined where it has no vector yet
 * @returns undefined unless all have their vector: those that have none could not be compared with the others
 */
export function withMeaning(
  sentences: readonly FeaturedSentence[],
  cosineOf: (sentence: number) => number | undefined,
): FeaturedSentence[] | undefined {
  const known: FeaturedSentence[] = [];
  for (const each of sentences) {
    const cosine = cosineOf(each.sentence);
    if (cosine === undefined) return undefined;
    known.push({ ...each, features: { ...each.features, meaning: { cosine } } });
  }
  return known;
}

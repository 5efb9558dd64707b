import { type CosineScale, nearnessOf } from '../../meaning/nearness.ts';
import type { FeaturedSentence } from './features.ts';
import type { MeaningFeatures } from './meaning.ts';

/** The cosine of the question and a sentence, by its number; undefined where it has no vector yet. */
export type CosineOf = (sentence: number) => number | undefined;

/**
 * Adds what only vectors tell.
 * @param scale of their model
 * @returns undefined unless all have their vector: those that have none could not be compared with the others
 */
export function withMeaning(
  sentences: readonly FeaturedSentence[],
  cosineOf: CosineOf,
  scale: CosineScale,
): FeaturedSentence[] | undefined {
  const known: FeaturedSentence[] = [];
  for (const each of sentences) {
    const meaning = meaningOf(each, cosineOf, scale);
    if (!meaning) return undefined;
    known.push({ ...each, features: { ...each.features, meaning } });
  }
  return known;
}

function meaningOf(
  { sentence, at, scorer }: FeaturedSentence,
  cosineOf: CosineOf,
  scale: CosineScale,
): MeaningFeatures | undefined {
  const languages = { query: scorer.session.query.language, passage: scorer.source.language };
  const nearness = (other: number) => {
    const cosine = cosineOf(other);
    return cosine === undefined ? undefined : nearnessOf(cosine, scale, languages);
  };
  const near = nearness(sentence);
  if (near === undefined) return undefined;
  return {
    near,
    nearBefore: (at > 0 ? nearness(sentence - 1) : undefined) ?? near,
    nearAfter: (at + 1 < scorer.count ? nearness(sentence + 1) : undefined) ?? near,
  };
}

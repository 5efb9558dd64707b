/** A mean for questions of a language and passages of a language, by the first two letters of their tags. */
export type MeansByLanguage = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What a model makes of texts that have nothing to do with each other: the means of their cosines, and the standard deviation within a pair of
 * languages.
 */
export interface CosineScale {
  /** By the question's language, then by the passage's. */
  readonly means: MeansByLanguage;
  /** For all other pairs. */
  readonly mean: number;
  readonly spread: number;
}

/** The languages of a question and of a passage: BCP 47 tags. */
export interface LanguagePair {
  readonly query: string;
  readonly passage: string;
}

/** The scale on which cosines stay what they are. */
export const AS_THEY_ARE: CosineScale = { means: {}, mean: 0, spread: 1 };

/**
 * How far above those of unrelated texts of the same languages a cosine is, in their standard deviations: the same on the scales of all models, and
 * across languages.
 */
export function nearnessOf(cosine: number, scale: CosineScale, languages: LanguagePair): number {
  return (cosine - unrelatedMean(scale, languages)) / scale.spread;
}

/** The mean cosine of unrelated texts of two languages. */
export function unrelatedMean({ means, mean }: CosineScale, { query, passage }: LanguagePair): number {
  return means[baseOf(query)]?.[baseOf(passage)] ?? mean;
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? '';
}

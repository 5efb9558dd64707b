/** What a model makes of texts that have nothing to do with each other: the mean of their cosines, and the standard deviation. */
export interface CosineScale {
  readonly mean: number;
  readonly spread: number;
}

/** The scale on which cosines stay what they are. */
export const AS_THEY_ARE: CosineScale = { mean: 0, spread: 1 };

/** How far above those of unrelated texts a cosine is, in their standard deviations: the same on the scales of all models. */
export function nearnessOf(cosine: number, { mean, spread }: CosineScale): number {
  return (cosine - mean) / spread;
}

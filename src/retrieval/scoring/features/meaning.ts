/** How near in meaning a sentence and its neighbours are to the question, whatever words they share: mean cosines, -1 to 1. */
export interface MeaningFeatures {
  readonly cosine: number;
  /** Of the sentences before and after it in its article; its own where there is none, or none with a vector. */
  readonly before: number;
  readonly after: number;
}

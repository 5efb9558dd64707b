/** How near in meaning a sentence and its neighbours are to the question, whatever words they share: see `nearnessOf`. */
export interface MeaningFeatures {
  readonly near: number;
  /** Of the sentences before and after it in its article; its own where there is none, or none with a vector. */
  readonly nearBefore: number;
  readonly nearAfter: number;
}

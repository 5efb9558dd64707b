/** How near in meaning a sentence is to the question, whatever words they share. */
export interface MeaningFeatures {
  /** The mean cosine of the question and three forms of the sentence, -1 to 1. */
  readonly cosine: number;
}

import type { ArticleScorer } from '../article-scorer.ts';

/** Where the sentence stands and how long it is, whatever is asked. */
export interface PositionFeatures {
  readonly opensParagraph: number;
  /** 0 for the article's first sentence to 1 for its last. */
  readonly position: number;
  /** Natural logarithm of one more than its words. */
  readonly length: number;
}

/** Features of the place of sentence `at`. */
export function positionFeatures(scorer: ArticleScorer, at: number): PositionFeatures {
  return {
    opensParagraph: Number(scorer.paragraph(at).firstSentence === at),
    position: scorer.count > 1 ? at / (scorer.count - 1) : 0,
    length: Math.log(1 + scorer.matches(at).length),
  };
}

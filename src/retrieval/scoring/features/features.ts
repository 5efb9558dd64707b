import type { ArticleScorer } from '../article-scorer.ts';
import { type AnswerTypeFeatures, answerTypeFeatures } from './answer-type.ts';
import { type ContextFeatures, contextFeatures } from './context.ts';
import { type LexicalFeatures, lexicalFeatures } from './lexical.ts';
import type { MeaningFeatures } from './meaning.ts';
import { type PositionFeatures, positionFeatures } from './position.ts';

/** All that speaks for a sentence. In groups: a single object of this many members would be slow to make. */
export interface Features {
  readonly lexical: LexicalFeatures;
  readonly context: ContextFeatures;
  readonly answerType: AnswerTypeFeatures;
  readonly position: PositionFeatures;
  /** Only where the question and all sentences that it is compared with have their vectors. */
  readonly meaning?: MeaningFeatures;
}

/** A sentence of the index with its features. */
export interface FeaturedSentence {
  readonly sentence: number;
  readonly article: number;
  /** What the features were computed from, and the sentence's index in it. */
  readonly scorer: ArticleScorer;
  readonly at: number;
  readonly features: Features;
}

/** Computes the features of sentence `at` of an article. */
export function featuresOf(scorer: ArticleScorer, at: number): FeaturedSentence {
  const positions = scorer.positions(at);
  const features = {
    lexical: lexicalFeatures(scorer, at, positions),
    context: contextFeatures(scorer, at),
    answerType: answerTypeFeatures(scorer, at, positions),
    position: positionFeatures(scorer, at),
  };
  return { sentence: scorer.first + at, article: scorer.article, scorer, at, features };
}

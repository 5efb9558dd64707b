import type { Scene } from '../article-scorer.ts';
import { type ExpectedFeatures, expectedFeatures } from './answer-type.ts';
import { type ContextFeatures, contextFeatures } from './context.ts';
import { type OwnFeatures, ownFeatures } from './lexical.ts';
import { type LayoutFeatures, layoutFeatures } from './position.ts';

/** All that speaks for a sentence. In groups: a single object of this many members would be slow to make. */
export interface Features {
  readonly own: OwnFeatures;
  readonly context: ContextFeatures;
  readonly expected: ExpectedFeatures;
  readonly layout: LayoutFeatures;
}

/** A sentence of the index with its features. */
export interface FeaturedSentence {
  readonly sentence: number;
  readonly article: number;
  /** What the features were computed from, and the sentence's index in it. */
  readonly scene: Scene;
  readonly at: number;
  readonly features: Features;
}

/** Computes the features of sentence `at` of an article. */
export function featuresOf(scene: Scene, at: number): FeaturedSentence {
  const places = scene.places(at);
  const features = {
    own: ownFeatures(scene, at, places),
    context: contextFeatures(scene, at),
    expected: expectedFeatures(scene, at, places),
    layout: layoutFeatures(scene, at),
  };
  return { sentence: scene.first + at, article: scene.article, scene, at, features };
}

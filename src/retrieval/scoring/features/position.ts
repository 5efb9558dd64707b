import type { Scene } from '../article-scorer.ts';

/** Where the sentence stands and how long it is, whatever is asked. */
export interface LayoutFeatures {
  readonly opensParagraph: number;
  /** 0 for the article's first sentence to 1 for its last. */
  readonly position: number;
  /** Natural logarithm of one more than its words. */
  readonly length: number;
}

/** Features of the place of sentence `at`. */
export function layoutFeatures(scene: Scene, at: number): LayoutFeatures {
  return {
    opensParagraph: Number(scene.paragraph(at).from === at),
    position: scene.count > 1 ? at / (scene.count - 1) : 0,
    length: Math.log(1 + scene.words(at).length),
  };
}

import type { Query } from '../../question/analyze.ts';
import type { ArticleScorer } from '../article-scorer.ts';
import { bm25, coverage, type TermMatches } from '../term-match.ts';

/** What the sentence's own words hold of the question. */
export interface LexicalFeatures {
  /** BM25 of stems, consonants and cross-lingual terms. */
  readonly words: number;
  /** BM25 of character trigrams. */
  readonly trigrams: number;
  /** Similarity of the best words, squared, by idf and plain. */
  readonly similar: number;
  readonly similarTerms: number;
  readonly exact: number;
  /** The term that is matched worst, and the first and the last term. */
  readonly weakest: number;
  readonly firstTerm: number;
  readonly lastTerm: number;
  /** Terms that the title doesn't hold. */
  readonly beyondTitle: number;
  /** Neighbours in the question that are near in the sentence. */
  readonly near: number;
}

const SENTENCE = { k: 0.4, b: 0.5, d: 0.5 };
const FAR = 5;

/**
 * Features of the words of sentence `at`.
 * @param places where the terms stand in it, see `Scene.places`
 */
export function lexicalFeatures(
  scorer: ArticleScorer,
  at: number,
  places: readonly (readonly number[])[],
): LexicalFeatures {
  const { title } = scorer;
  const { query, index, trigrams } = scorer.source;
  const own = scorer.matches(at);
  const squared = own.similarity.map((similarity) => similarity ** 2);
  return {
    words: bm25(own, query, index.averageLength, SENTENCE),
    trigrams: trigrams(scorer.words(at), SENTENCE),
    similar: coverage(query, (term) => squared[term]!),
    similarTerms: squared.reduce((sum, score) => sum + score, 0) / squared.length,
    exact: coverage(query, (term) => own.exact[term]!),
    weakest: Math.min(...own.similarity),
    firstTerm: squared[0]!,
    lastTerm: squared.at(-1)!,
    beyondTitle: beyondTitle(query, own, title),
    near: nearness(query, places),
  };
}

function beyondTitle(query: Query, own: TermMatches, title: TermMatches): number {
  const beyond = coverage(query, (term) => Number(title.count[term] === 0));
  const held = coverage(query, (term) => (title.count[term] === 0 ? own.similarity[term]! ** 2 : 0));
  return beyond > 0 ? held / beyond : 0;
}

/** Pairs of neighbouring terms by how close they stand, as a share of what the pairs weigh. */
function nearness({ terms }: Query, places: readonly (readonly number[])[]): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i + 1 < terms.length; i++) {
    const [a, b] = [terms[i]!, terms[i + 1]!];
    if (b.position - a.position > 2) continue;
    total += a.idf + b.idf;
    const distance = leastDistance(places[i]!, places[i + 1]!);
    if (distance <= FAR) sum += (a.idf + b.idf) / distance;
  }
  return total > 0 ? sum / total : 0;
}

/** Words apart; one more where the order is reversed. */
function leastDistance(before: readonly number[], after: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of before) {
    for (const b of after) {
      const apart = b - a;
      if (apart !== 0) least = Math.min(least, apart > 0 ? apart : 1 - apart);
    }
  }
  return least;
}

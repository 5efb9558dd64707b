import { averageSentence } from '../../indexing/corpus-statistics.ts';
import type { Query } from '../../question/query.ts';
import { bm25, coverage, SENTENCE_BM25 } from '../../weighting/bm25.ts';
import type { ArticleScorer } from '../article-scorer.ts';
import type { TermMatches } from '../term-match.ts';

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
  /** Terms that the title does not hold. */
  readonly beyondTitle: number;
  /** Neighbours in the question that are near in the sentence. */
  readonly near: number;
}

const FAR = 5;

/**
 * Features of the words of sentence `at`.
 * @param positions where the terms stand in it, see `ArticleScorer.positions`
 */
export function lexicalFeatures(
  scorer: ArticleScorer,
  at: number,
  positions: readonly (readonly number[])[],
): LexicalFeatures {
  const { title } = scorer;
  const { query, index, scoreTrigrams } = scorer.session;
  const own = scorer.matches(at);
  const squared = own.similarity.map((similarity) => similarity ** 2);
  return {
    words: bm25(own, query, averageSentence(index), SENTENCE_BM25),
    trigrams: scoreTrigrams(scorer.words(at), SENTENCE_BM25),
    similar: coverage(query, (term) => squared[term] ?? 0),
    similarTerms: squared.reduce((sum, similarity) => sum + similarity, 0) / squared.length,
    exact: coverage(query, (term) => own.exact[term] ?? 0),
    weakest: Math.min(...own.similarity),
    firstTerm: squared[0] ?? 0,
    lastTerm: squared.at(-1) ?? 0,
    beyondTitle: beyondTitle(query, own, title),
    near: nearness(query, positions),
  };
}

function beyondTitle(query: Query, own: TermMatches, title: TermMatches): number {
  const beyond = coverage(query, (term) => Number(title.count[term] === 0));
  const held = coverage(query, (term) => (title.count[term] === 0 ? own.similarity[term]! ** 2 : 0));
  return beyond > 0 ? held / beyond : 0;
}

/** Pairs of neighbouring terms by how close they stand, as a share of what the pairs weigh. */
function nearness({ terms }: Query, positions: readonly (readonly number[])[]): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i + 1 < terms.length; i++) {
    const [a, b] = [terms[i]!, terms[i + 1]!];
    if (b.position - a.position > 2) continue;
    total += a.idf + b.idf;
    const distance = leastDistance(positions[i]!, positions[i + 1]!);
    if (distance <= FAR) sum += (a.idf + b.idf) / distance;
  }
  return total > 0 ? sum / total : 0;
}

/** Words apart; one more where the order is reversed. Of both lists, which ascend, every place is looked at once. */
function leastDistance(before: readonly number[], after: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let next = 0;
  for (const a of before) {
    while ((after[next] ?? Number.POSITIVE_INFINITY) <= a) next++;
    const [below, above] = [after[after[next - 1] === a ? next - 2 : next - 1], after[next]];
    if (below !== undefined) least = Math.min(least, a - below + 1);
    if (above !== undefined) least = Math.min(least, above - a);
  }
  return least;
}

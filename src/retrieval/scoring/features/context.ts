import type { Query } from '../../question/analyze.ts';
import type { ArticleScorer } from '../article-scorer.ts';
import { bm25, coverage, sumCounts, type TermMatches } from '../term-match.ts';

/** What stands around the sentence: the sentences before and after it, its paragraph, title and article. */
export interface ContextFeatures {
  /** The sentence, the one before, and the title together. */
  readonly around: number;
  /** The sentence, its paragraph so far, and the title together. */
  readonly soFar: number;
  readonly before: number;
  readonly title: number;
  /** Terms in the title that the sentence lacks. */
  readonly titleOnly: number;
  /** BM25 of the sentences within reach. */
  readonly passage: number;
  readonly paragraph: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** The article's worth beside that of the best article. */
  readonly articleShare: number;
}

const PASSAGE = { k: 0.9, b: 0.4, d: 0.5 };
/** Sentences on each side that count as a sentence's passage. */
const REACH = 2;
const ALIKE = 0.7;

/** Features of the surroundings of sentence `at`. */
export function contextFeatures(scorer: ArticleScorer, at: number): ContextFeatures {
  const { title } = scorer;
  const { query } = scorer.source;
  const own = scorer.matches(at);
  const before = scorer.range(at - 1, at);
  const { from, to } = scorer.paragraph(at);
  return {
    around: together(query, [own, title, ...before]),
    soFar: together(query, [title, ...scorer.range(from, at + 1)]),
    before: together(query, before),
    title: together(query, [title]),
    titleOnly: coverage(query, (term) => (own.similarity[term]! >= ALIKE ? 0 : title.similarity[term]! ** 2)),
    passage: passageWorth(scorer, at),
    paragraph: together(query, scorer.range(from, to)),
    article: scorer.source.articleScore,
    articleShare: scorer.source.articleShare,
  };
}

function passageWorth(scorer: ArticleScorer, at: number): number {
  const { query, index } = scorer.source;
  const sentences = scorer.range(at - REACH, at + REACH + 1);
  const whole = sumCounts(sentences, query.terms.length);
  return bm25(whole, query, index.averageLength * sentences.length, PASSAGE);
}

/** The share of the question that the parts cover together, by squared similarity. */
function together({ terms, information }: Query, parts: readonly TermMatches[]): number {
  let sum = 0;
  for (let term = 0; term < terms.length; term++) {
    let best = 0;
    for (let part = 0; part < parts.length; part++) {
      const similarity = parts[part]!.similarity[term]!;
      if (similarity > best) best = similarity;
    }
    sum += terms[term]!.idf * best ** 2;
  }
  return sum / information;
}

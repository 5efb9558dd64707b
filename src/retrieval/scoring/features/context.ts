import { averageSentence } from '../../indexing/corpus-statistics.ts';
import { ALIKE } from '../../session/word-match.ts';
import { ARTICLE_BM25, bm25, coverage, type WeightedTerms } from '../../weighting/bm25.ts';
import type { ArticleScorer } from '../article-scorer.ts';
import { sumCounts, type TermMatches } from '../term-match.ts';

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
  /** The article's score beside that of the best article. */
  readonly articleShare: number;
}

/** Sentences on each side that count as a sentence's passage. */
const REACH = 2;

/** Features of what stands around sentence `at`. */
export function contextFeatures(scorer: ArticleScorer, at: number): ContextFeatures {
  const { title, articleScore } = scorer;
  const { query } = scorer.session;
  const own = scorer.matches(at);
  const before = scorer.range(at - 1, at);
  const { firstSentence, endSentence } = scorer.paragraph(at);
  return {
    around: together(query, [own, title, ...before]),
    soFar: together(query, [title, ...scorer.range(firstSentence, at + 1)]),
    before: together(query, before),
    title: together(query, [title]),
    titleOnly: coverage(query, (term) => (own.similarity[term]! >= ALIKE ? 0 : title.similarity[term]! ** 2)),
    passage: passageScore(scorer, at),
    paragraph: together(query, scorer.range(firstSentence, endSentence)),
    article: articleScore.score,
    articleShare: articleScore.share,
  };
}

function passageScore(scorer: ArticleScorer, at: number): number {
  const { query, index } = scorer.session;
  const sentences = scorer.range(at - REACH, at + REACH + 1);
  const whole = sumCounts(sentences, query.terms.length);
  return bm25(whole, query, averageSentence(index) * sentences.length, ARTICLE_BM25);
}

/** The share of the question that the parts cover together, by squared similarity. */
function together({ terms, information }: WeightedTerms, parts: readonly TermMatches[]): number {
  let sum = 0;
  let term = 0;
  for (const { idf } of terms) {
    let best = 0;
    for (const { similarity } of parts) {
      const own = similarity[term] ?? 0;
      if (own > best) best = own;
    }
    sum += idf * best ** 2;
    term++;
  }
  return sum / information;
}

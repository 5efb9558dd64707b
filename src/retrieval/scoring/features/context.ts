import { averageSentence } from '../../indexing/corpus-statistics.ts';
import { ALIKE } from '../../session/word-match.ts';
import { ARTICLE_BM25, bm25, coverage } from '../../weighting/bm25.ts';
import type { ArticleScorer } from '../article-scorer.ts';
import type { TermMatches } from '../term-match.ts';

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
  const { firstSentence, endSentence } = scorer.paragraph(at);
  return {
    around: together(scorer, at - 1, at + 1, title),
    soFar: together(scorer, firstSentence, at + 1, title),
    before: together(scorer, at - 1, at),
    title: together(scorer, at, at, title),
    titleOnly: coverage(query, (term) => (own.similarity[term]! >= ALIKE ? 0 : title.similarity[term]! ** 2)),
    passage: passageScore(scorer, at),
    paragraph: together(scorer, firstSentence, endSentence),
    article: articleScore.score,
    articleShare: articleScore.share,
  };
}

function passageScore(scorer: ArticleScorer, at: number): number {
  const { query, index } = scorer.session;
  const from = Math.max(0, at - REACH);
  const to = Math.min(at + REACH + 1, scorer.count);
  return bm25(scorer.counts(from, to), query, averageSentence(index) * (to - from), ARTICLE_BM25);
}

/** The share of the question that the sentences `[from, to)`, cut to those there are, cover together, by squared similarity. */
function together(scorer: ArticleScorer, from: number, to: number, title?: TermMatches): number {
  const { terms, information } = scorer.session.query;
  const first = Math.max(0, from);
  const end = Math.min(to, scorer.count);
  let sum = 0;
  let term = 0;
  for (const { idf } of terms) {
    let best = title?.similarity[term] ?? 0;
    for (let sentence = first; sentence < end; sentence++) {
      const own = scorer.matches(sentence).similarity[term] ?? 0;
      if (own > best) best = own;
    }
    sum += idf * best ** 2;
    term++;
  }
  return sum / information;
}

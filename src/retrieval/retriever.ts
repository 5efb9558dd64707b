import type { Article } from '../corpus/types.ts';
import { articleFeatures, type ScoredSentence } from './features.ts';
import { createFirstStage, type FirstStage } from './first-stage.ts';
import { highlights } from './highlight.ts';
import { analyzeQuestion } from './query.ts';
import { rankingScore } from './ranking.ts';
import { indexSentences, type SentenceIndex } from './sentence-index.ts';
import type { Candidate, Retriever } from './types.ts';
import { wordMatcher } from './word-match.ts';

/** Only the sentences of this many articles are scored. */
const ARTICLES = 20;

/** Builds a retriever over a corpus: MiniSearch finds articles, plain code ranks their sentences. */
export async function createRetriever(articles: readonly Article[]): Promise<Retriever> {
  const index = indexSentences(articles);
  const firstStage = createFirstStage(index);
  return { search: async (question, limit) => search(question, limit, index, firstStage) };
}

function search(question: string, limit: number, index: SentenceIndex, firstStage: FirstStage): Candidate[] {
  const query = analyzeQuestion(question, index);
  if (query.terms.length === 0) return [];
  const match = wordMatcher(query, index);
  return firstStage
    .search(query, ARTICLES)
    .flatMap(({ article }) => articleFeatures(query, index, match, article))
    .map((scored) => ({ scored, worth: rankingScore(scored.features) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, limit)
    .map(({ scored }) => toCandidate(scored, index, match));
}

function toCandidate(
  { sentence, article, features }: ScoredSentence,
  index: SentenceIndex,
  match: Parameters<typeof highlights>[2],
): Candidate {
  const source = index.articles[article]!;
  const span = source.sentences[sentence - index.firstSentence[article]!]!;
  return {
    article: source,
    sentence: span,
    score: Math.min(1, Math.max(features.similar, features.context)),
    highlights: highlights(source.text.slice(span.start, span.end), index, match),
  };
}

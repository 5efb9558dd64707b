import type { Article } from '../corpus/types.ts';
import { confidenceOf, scoreAtGap } from './decision/confidence.ts';
import { explain } from './decision/explain.ts';
import { highlights } from './decision/highlight.ts';
import { type RankedSentence, rank } from './decision/ranking.ts';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type FoundSentences,
  findSentences,
} from './engine.ts';
import { sentenceCrossLingualTerms } from './indexing/sentence-index.ts';
import type { Candidate, Retriever } from './types.ts';

/** Builds a retriever over a corpus: articles are found by their words first, then their sentences ranked. */
export async function createRetriever(
  articles: readonly Article[],
  options?: EngineOptions,
): Promise<Retriever> {
  return retrieverOver(createEngine(articles, options));
}

/** The retriever over a corpus that has been made ready. */
export function retrieverOver(engine: Engine): Retriever {
  return { search: async (question, limit) => search(question, limit, engine) };
}

function search(question: string, limit: number, engine: Engine): Candidate[] {
  const found = findSentences(question, engine);
  const ranked = rank(found.sentences);
  const sure = confidenceOf(found.query, ranked);
  return ranked
    .slice(0, limit)
    .map((sentence) => toCandidate(sentence, ranked[0]!.score - sentence.score, sure, found));
}

/** Highlights and explanation are made when they are asked for: most candidates are never shown. */
function toCandidate(
  ranked: RankedSentence,
  scoreGap: number,
  sure: number,
  found: FoundSentences,
): Candidate {
  const { query, index } = found;
  const article = index.articles[ranked.article]!;
  const sentence = article.sentences[ranked.at]!;
  const named = () =>
    sentenceCrossLingualTerms(index, ranked.sentence).some((hash) => query.crossLingualTerms.has(hash));
  return {
    article,
    sentence,
    score: scoreAtGap(sure, scoreGap),
    scoreGap,
    get highlights() {
      return highlights(article.text.slice(sentence.start, sentence.end), named(), found);
    },
    get explanation() {
      return explain(query, ranked);
    },
  };
}

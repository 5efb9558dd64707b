import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../corpus/types.ts';
import { confidenceOf, scoreAtGap } from './decision/confidence.ts';
import { explain } from './decision/explain.ts';
import { matchOf } from './decision/highlight.ts';
import { basisOf } from './decision/ranking/linear.ts';
import { type RankedSentence, rank } from './decision/ranking/ranking.ts';
import { unmetConditions } from './decision/unmet-conditions.ts';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  findSentences,
  meaningOver,
  withSession,
} from './engine.ts';
import type { MeaningSearch } from './meaning/meaning-search.ts';
import type { FeaturedSentence } from './scoring/features/features.ts';
import type { Session } from './session/session.ts';
import type { Candidate, Question, Retriever, SearchOptions } from './types.ts';

/** Builds a retriever over a corpus: articles are found by their words first, then their sentences ranked. */
export async function createRetriever(
  articles: readonly Article[],
  options?: EngineOptions,
): Promise<Retriever> {
  return retrieverOver(createEngine(articles, options));
}

/** The retriever over a corpus that has been made ready. */
export function retrieverOver(engine: Engine): Retriever {
  let { meaning } = engine;
  return {
    search: async (question, options) => search(question, options, { ...engine, meaning }),
    useVectors: (vectors) => {
      const fresh = meaningOver(engine, vectors);
      meaning = fresh;
      void workAhead(fresh, () => meaning === fresh);
    },
  };
}

/** Does in slices what the first questions would have to wait for, as far as there are vectors. */
async function workAhead(meaning: MeaningSearch, isUsed: () => boolean): Promise<void> {
  do await nextTurn();
  while (isUsed() && meaning.prepare() > 0);
}

function search(question: Question, options: SearchOptions, engine: Engine): Candidate[] {
  return withSession(question, engine, (session) =>
    candidatesOf(findSentences(session, engine, question), session, question, options),
  );
}

/** Ranks the sentences found for a question and judges whether the best one answers. */
export function candidatesOf(
  found: readonly FeaturedSentence[],
  { query }: Session,
  question: Question,
  options: SearchOptions,
): Candidate[] {
  const ranked = rank(found);
  const [best] = ranked;
  if (!best) return [];
  const verdict = {
    confidence: confidenceOf(query, ranked),
    basis: basisOf(best.features),
    unmet: unmetConditions(query, ranked),
  };
  return ranked.slice(0, options.limit).map((sentence) => ({
    ...candidateOf(sentence, best.score - sentence.score, verdict),
    ...(options.explain ? { explanation: explain(sentence, ranked, question.text) } : {}),
  }));
}

function candidateOf(
  ranked: RankedSentence,
  scoreGap: number,
  { confidence, basis, unmet }: Pick<Candidate, 'basis' | 'unmet'> & { readonly confidence: number },
): Candidate {
  const { scorer, at } = ranked;
  return {
    article: scorer.source,
    sentence: scorer.sentence(at),
    score: scoreAtGap(confidence, scoreGap),
    scoreGap,
    matched: matchOf(ranked),
    basis,
    unmet,
  };
}

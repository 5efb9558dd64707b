import type { Article } from '../corpus/types.ts';
import { type ArticleFinder, createArticleFinder } from './candidates/article-finder.ts';
import { CrossLingualPostings } from './candidates/cross-lingual-postings.ts';
import { type PrefilteredArticle, prefilterArticle } from './candidates/prefilter.ts';
import type { WordSearchName } from './candidates/word-search.ts';
import { buildIndex, type IndexOptions } from './indexing/build-index.ts';
import type { SentenceIndex } from './indexing/sentence-index.ts';
import { analyzeQuestion } from './question/analyze.ts';
import { commonHost } from './question/publisher-place.ts';
import { ArticleScorer } from './scoring/article-scorer.ts';
import { type FeaturedSentence, featuresOf } from './scoring/features/features.ts';
import { openSession, type Session } from './session/session.ts';
import { TablePool } from './session/tables.ts';
import { topK } from './top-k.ts';
import type { Question } from './types.ts';

/** A corpus made ready for questions. */
export interface Engine {
  readonly index: SentenceIndex;
  readonly articleFinder: ArticleFinder;
  readonly crossLingualPostings: CrossLingualPostings;
  readonly tables: TablePool;
  /** The host that all articles share; empty where there are several. */
  readonly host: string;
}

/** Only this many articles are looked through, and of their sentences only the most promising ones scored. */
export const ARTICLES = 12;
const SENTENCES = 24;
/** How much a sentence's article counts beside its own promise. */
const ARTICLE_WEIGHT = 0.5;

/** How the indexes are built. */
export interface EngineOptions extends IndexOptions {
  /** What finds the articles by their words. */
  readonly wordSearch?: WordSearchName;
}

/** Builds the indexes over a corpus. */
export function createEngine(articles: readonly Article[], options: EngineOptions = {}): Engine {
  const index = buildIndex(articles, options);
  const crossLingualPostings = new CrossLingualPostings(index);
  const articleFinder = createArticleFinder(index, crossLingualPostings, options.wordSearch);
  return {
    index,
    crossLingualPostings,
    articleFinder,
    tables: new TablePool(index),
    host: commonHost(articles),
  };
}

/**
 * Does something with a question, analysed against the corpus.
 * @param use must not keep the session, nor what refers to it (scorers, ranked sentences): it ends with the call
 */
export function withSession<T>(question: Question, engine: Engine, use: (session: Session) => T): T {
  const { index, crossLingualPostings, tables, host } = engine;
  const query = analyzeQuestion(question, index, (hash) => crossLingualPostings.count(hash), host);
  return tables.lend((lent) => use(openSession(query, index, lent)));
}

/**
 * Finds the sentences worth ranking, with their features.
 * @param without an article to leave out, by number: the fit asks what is said when it is not there
 */
export function findSentences(
  session: Session,
  { articleFinder }: Pick<Engine, 'articleFinder'>,
  without?: number,
): FeaturedSentence[] {
  if (session.query.terms.length === 0) return [];
  const found = articleFinder.search(session, ARTICLES + 1).filter((article) => article !== without);
  return scoreSentences(found, session);
}

/**
 * Computes the features of the most promising sentences of some articles.
 * @param articles by number, best first; the first dozen is looked through
 */
export function scoreSentences(articles: readonly number[], session: Session): FeaturedSentence[] {
  const prefiltered = articles.slice(0, ARTICLES).map((article) => prefilterArticle(article, session));
  const best = Math.max(...prefiltered.map(({ score }) => score), Number.EPSILON);
  const scorers = prefiltered.map(
    ({ article, score }) => new ArticleScorer(article, session, { score, share: score / best }),
  );
  return mostPromising(prefiltered).map(({ from, at }) => featuresOf(scorers[from]!, at));
}

/** The most promising sentences of some articles, by the place of the article and the sentence's place in it. */
function mostPromising(prefiltered: readonly PrefilteredArticle[]): { from: number; at: number }[] {
  const starts: number[] = [];
  let count = 0;
  for (const { sentenceScores } of prefiltered) {
    starts.push(count);
    count += sentenceScores.length;
  }
  const promises = new Float64Array(count);
  let place = 0;
  for (const { sentenceScores, score } of prefiltered) {
    for (const own of sentenceScores) promises[place++] = own + ARTICLE_WEIGHT * score;
  }
  return topK(promises, SENTENCES, Number.NEGATIVE_INFINITY).map((promising) => {
    const from = starts.findLastIndex((start) => start <= promising);
    return { from, at: promising - (starts[from] ?? 0) };
  });
}

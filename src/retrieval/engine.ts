import type { Article } from '../corpus/types.ts';
import { type ArticleFinder, createArticleFinder } from './candidates/article-finder.ts';
import { CrossLingualPostings } from './candidates/cross-lingual-postings.ts';
import { type PrefilteredArticle, prefilterArticle } from './candidates/prefilter.ts';
import type { WordSearchName } from './candidates/word-search.ts';
import { buildIndex, type IndexOptions } from './indexing/build-index.ts';
import { rowStart } from './indexing/compressed-sparse-rows.ts';
import type { SentenceIndex } from './indexing/sentence-index.ts';
import { type MeaningSearch, meaningSearch } from './meaning/meaning-search.ts';
import type { SentenceVectors } from './meaning/sentence-vectors.ts';
import { analyzeQuestion } from './question/analyze.ts';
import { commonHost } from './question/publisher-place.ts';
import { ArticleScorer } from './scoring/article-scorer.ts';
import { type FeaturedSentence, featuresOf } from './scoring/features/features.ts';
import { withMeaning } from './scoring/features/with-meaning.ts';
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
  /** Sentences by their vectors, where there are any. */
  readonly meaning?: MeaningSearch;
}

/** Only this many articles are looked through, and of their sentences only the most promising ones scored. */
export const ARTICLES = 12;
const SENTENCES = 24;
/** Sentences that are scored because they are the nearest in meaning. */
const NEAREST = 16;
/** How much a sentence's article counts beside its own promise. */
const ARTICLE_WEIGHT = 0.5;

/** Searches an engine's sentences by their vectors. */
export function meaningOver({ index }: Pick<Engine, 'index'>, vectors: SentenceVectors): MeaningSearch {
  return meaningSearch(vectors, (sentence) => index.articles[index.articleOf[sentence] ?? 0]?.language ?? '');
}

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

/** What is found by more than its words. */
export interface FindOptions {
  /** The question's vector: sentences near to it are found too, where there are vectors of sentences. */
  readonly vector?: Float32Array;
  /** An article to leave out, by number: the fit asks what is said when it is not there. */
  readonly without?: number;
}

/** Finds the sentences worth ranking, with their features; those of meaning where all of them have their vectors. */
export function findSentences(
  session: Session,
  { articleFinder, meaning }: Pick<Engine, 'articleFinder' | 'meaning'>,
  { vector, without }: FindOptions = {},
): FeaturedSentence[] {
  if (session.query.terms.length === 0) return [];
  const found = articleFinder.search(session, ARTICLES + 1).filter((article) => article !== without);
  if (!vector || !meaning) return scoreSentences(found, session);
  const cosineOf = (sentence: number) => meaning.cosine(vector, sentence);
  const scored = scoreSentences(found, session, (promising) => {
    // One without a vector could not be compared with the others: then words alone count.
    if (promising.some((sentence) => cosineOf(sentence) === undefined)) return [];
    const near = meaning.nearest(vector, NEAREST, session.query.language).map(({ sentence }) => sentence);
    return near.filter((sentence) => session.index.articleOf[sentence] !== without);
  });
  return withMeaning(scored, cosineOf, meaning.scale) ?? scored;
}

/**
 * Computes the features of the most promising sentences of some articles.
 * @param articles by number, best first; the first dozen is looked through
 * @param besidesOf given the promising ones by number, others that are worth ranking whatever words they have
 */
export function scoreSentences(
  articles: readonly number[],
  session: Session,
  besidesOf: (promising: readonly number[]) => readonly number[] = () => [],
): FeaturedSentence[] {
  const { articleOf, firstSentence } = session.index;
  const lookedThrough = articles.slice(0, ARTICLES).map((article) => prefilterArticle(article, session));
  const promising = mostPromising(lookedThrough, session.index);
  const besides = besidesOf(promising);
  const known = new Set(lookedThrough.map(({ article }) => article));
  const others = new Set(
    besides.map((sentence) => articleOf[sentence]!).filter((article) => !known.has(article)),
  );
  const prefiltered = [...lookedThrough, ...[...others].map((article) => prefilterArticle(article, session))];
  const best = Math.max(...prefiltered.map(({ score }) => score), Number.EPSILON);
  const scorers = new Map(
    prefiltered.map(({ article, score }) => [
      article,
      new ArticleScorer(article, session, { score, share: score / best }),
    ]),
  );
  const chosen = new Set([...promising, ...besides]);
  return [...chosen].map((sentence) => {
    const article = articleOf[sentence]!;
    return featuresOf(scorers.get(article)!, sentence - rowStart(firstSentence, article));
  });
}

/** The most promising sentences of some articles, by number. */
function mostPromising(
  prefiltered: readonly PrefilteredArticle[],
  { firstSentence }: Pick<SentenceIndex, 'firstSentence'>,
): number[] {
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
    const first = rowStart(firstSentence, prefiltered[from]?.article ?? 0);
    return first + promising - (starts[from] ?? 0);
  });
}

import type { Article } from '../corpus/types.ts';
import { createFirstStage, type FirstStage } from './candidates/article-finder.ts';
import { BridgePostings } from './candidates/cross-lingual-postings.ts';
import { type Scan, scanArticle } from './candidates/prefilter.ts';
import { relationOf } from './candidates/term-lookup.ts';
import type { WordSearchName } from './candidates/word-search.ts';
import { type IndexOptions, indexSentences, type SentenceIndex } from './indexing/sentence-index.ts';
import { analyzeQuestion } from './question/analyze.ts';
import { Scene, type SceneSource } from './scoring/article-scorer.ts';
import { type FeaturedSentence, featuresOf } from './scoring/features/features.ts';
import { createScratch, type Scratch } from './scoring/session.ts';
import type { Collector } from './scoring/term-match.ts';
import { tripleScorer } from './scoring/trigram-score.ts';
import { wordMatcher } from './scoring/word-match.ts';

/** A corpus made ready for questions. */
export interface Engine {
  readonly index: SentenceIndex;
  readonly postings: BridgePostings;
  readonly firstStage: FirstStage;
  readonly scratch: Scratch;
}

/** A question with the sentences that may answer it, not yet ranked. */
export interface Found extends Collector {
  readonly sentences: readonly FeaturedSentence[];
}

/** Only this many articles are looked through, and of their sentences only the most promising ones scored. */
const ARTICLES = 12;
const SENTENCES = 48;
/** How much a sentence's article counts beside its own promise. */
const ARTICLE_WEIGHT = 0.5;

/** How the indexes are built. */
export interface EngineOptions extends IndexOptions {
  /** What finds the articles by their words. */
  readonly wordSearch?: WordSearchName;
}

/** Builds the indexes over a corpus. */
export function createEngine(articles: readonly Article[], options: EngineOptions = {}): Engine {
  const index = indexSentences(articles, options);
  const postings = new BridgePostings(index);
  const firstStage = createFirstStage(index, postings, options.wordSearch);
  return { index, postings, firstStage, scratch: createScratch(index) };
}

/**
 * Finds the sentences worth ranking, with their features.
 * @param without an article to leave out, by number: the fit asks what is said when it isn't there
 */
export function findSentences(question: string, engine: Engine, without = -1): Found {
  const { index, postings, firstStage, scratch } = engine;
  const query = analyzeQuestion(question, index, (hash) => postings.count(hash));
  const collector = { query, index, match: wordMatcher(query, index, scratch) };
  if (query.terms.length === 0) return { ...collector, sentences: [] };
  const articles = firstStage.search(query, ARTICLES + 1).filter((article) => article !== without);
  const relation = relationOf(query, index, scratch);
  const scans = articles.slice(0, ARTICLES).map((article) => scanArticle(article, collector, relation));
  return {
    ...collector,
    sentences: scoreMostPromising(scans, { ...collector, triples: tripleScorer(collector, scratch) }),
  };
}

function scoreMostPromising(
  scans: readonly Scan[],
  source: Omit<SceneSource, 'worth' | 'share'>,
): FeaturedSentence[] {
  const best = Math.max(...scans.map(({ worth }) => worth), Number.EPSILON);
  const scenes = scans.map(
    ({ article, worth }) => new Scene(article, { ...source, worth, share: worth / best }),
  );
  return scans
    .flatMap(({ promise, worth }, scan) =>
      promise.map((own, at) => ({ scan, at, promise: own + ARTICLE_WEIGHT * worth })),
    )
    .sort((a, b) => b.promise - a.promise)
    .slice(0, SENTENCES)
    .map(({ scan, at }) => featuresOf(scenes[scan]!, at));
}

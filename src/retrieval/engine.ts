import type { Article } from '../corpus/types.ts';
import { type ArticleFinder, createArticleFinder } from './candidates/article-finder.ts';
import { CrossLingualPostings } from './candidates/cross-lingual-postings.ts';
import { type PrefilteredArticle, prefilterArticle } from './candidates/prefilter.ts';
import { termLookup } from './candidates/term-lookup.ts';
import type { WordSearchName } from './candidates/word-search.ts';
import { type IndexOptions, indexSentences, type SentenceIndex } from './indexing/sentence-index.ts';
import { analyzeQuestion } from './question/analyze.ts';
import { ArticleScorer, type ArticleScoring } from './scoring/article-scorer.ts';
import { type FeaturedSentence, featuresOf } from './scoring/features/features.ts';
import { createScratch, type Scratch } from './scoring/session.ts';
import type { Matching } from './scoring/term-match.ts';
import { trigramScorer } from './scoring/trigram-score.ts';
import { wordMatcher } from './scoring/word-match.ts';

/** A corpus made ready for questions. */
export interface Engine {
  readonly index: SentenceIndex;
  readonly postings: CrossLingualPostings;
  readonly articleFinder: ArticleFinder;
  readonly scratch: Scratch;
}

/** A question with the sentences that may answer it, not yet ranked. */
export interface FoundSentences extends Matching {
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
  const postings = new CrossLingualPostings(index);
  const articleFinder = createArticleFinder(index, postings, options.wordSearch);
  return { index, postings, articleFinder, scratch: createScratch(index) };
}

/**
 * Finds the sentences worth ranking, with their features.
 * @param without an article to leave out, by number: the fit asks what is said when it isn't there
 */
export function findSentences(question: string, engine: Engine, without = -1): FoundSentences {
  const { index, postings, articleFinder, scratch } = engine;
  const query = analyzeQuestion(question, index, (hash) => postings.count(hash));
  const matching = { query, index, match: wordMatcher(query, index, scratch) };
  if (query.terms.length === 0) return { ...matching, sentences: [] };
  const articles = articleFinder.search(query, ARTICLES + 1).filter((article) => article !== without);
  const lookup = termLookup(query, index, scratch);
  const prefiltered = articles
    .slice(0, ARTICLES)
    .map((article) => prefilterArticle(article, matching, lookup));
  const scoring = { ...matching, trigrams: trigramScorer(matching, scratch) };
  return { ...matching, sentences: scoreMostPromising(prefiltered, scoring) };
}

function scoreMostPromising(
  articles: readonly PrefilteredArticle[],
  scoring: Omit<ArticleScoring, 'articleScore' | 'articleShare'>,
): FeaturedSentence[] {
  const best = Math.max(...articles.map(({ score }) => score), Number.EPSILON);
  return articles
    .flatMap(({ article, sentenceScores, score }) => {
      const scorer = new ArticleScorer(article, {
        ...scoring,
        articleScore: score,
        articleShare: score / best,
      });
      return sentenceScores.map((own, at) => ({ scorer, at, score: own + ARTICLE_WEIGHT * score }));
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ scorer, at }) => featuresOf(scorer, at));
}

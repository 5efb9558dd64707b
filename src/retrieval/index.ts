// The only door to this room: what stands behind it can be exchanged for another engine or another ranking.

export type { ArticleRequest } from './candidates/article-request.ts';
export type { WordSearchName } from './candidates/word-search.ts';
export { type ConfidenceModel, type ConfidenceThresholds, verdictAt } from './decision/confidence.ts';
export {
  CONFIDENCE_FEATURES,
  type ConfidenceFeatures,
  confidenceFeatures,
} from './decision/confidence-features.ts';
export { highlightsOf } from './decision/highlight.ts';
export { SHOWN_SENTENCES } from './decision/local-features.ts';
export { comparedRows } from './decision/ranking/comparison.ts';
export { basisOf, linearScore, RANKING_WEIGHTS, type RankingWeights } from './decision/ranking/linear.ts';
export { type RankedSentence, rank } from './decision/ranking/ranking.ts';
export { unmetConditions } from './decision/unmet-conditions.ts';
export {
  createEngine,
  type Engine,
  type EngineOptions,
  findSentences,
  meaningOver,
  withSession,
} from './engine.ts';
export { buildIndex } from './indexing/build-index.ts';
export { covers, type ReusableIndex, reusableFrom } from './indexing/reusable-index.ts';
export type { SentenceIndex } from './indexing/sentence-index.ts';
export { makeReady } from './indexing/vocabulary.ts';
export type { CosineScale } from './meaning/nearness.ts';
export { type QuantisedVector, quantise } from './meaning/quantise.ts';
export {
  emptySentenceVectors,
  type SentenceVectors,
  setVector,
  vectorAt,
} from './meaning/sentence-vectors.ts';
export {
  bytesSection,
  PackTooLarge,
  readSections,
  type Section,
  type Sections,
} from './persistence/container.ts';
export { decodeIndex, encodeIndex, indexIn, packIndex } from './persistence/saved-index.ts';
export type { Query } from './question/query.ts';
export type { ArticleSource, FoundArticle, FoundTables } from './remote/article-source.ts';
export { cutTables } from './remote/found-tables.ts';
export { remoteRetriever } from './remote/remote-retriever.ts';
export { type RemoteStatistics, remoteStatistics } from './remote/remote-statistics.ts';
export { decodeStatistics, encodeStatistics } from './remote/statistics-bytes.ts';
export { articleKeys, type WeightedKey } from './remote/weighted-keys.ts';
export { createRetriever, retrieverOver } from './retriever.ts';
export type { FeaturedSentence, Features } from './scoring/features/features.ts';
export type {
  Candidate,
  Condition,
  Explanation,
  Question,
  RankingBasis,
  Retriever,
  SearchOptions,
  SentenceMatch,
  VectorLookup,
} from './types.ts';

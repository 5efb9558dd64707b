import type { Article, Sentence } from '../corpus/types.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { CosineScale } from './meaning/nearness.ts';
import type { QuantisedVector } from './meaning/quantise.ts';
import type { SentenceVectors } from './meaning/sentence-vectors.ts';

/** What is looked up: a question without courtesies, and its language, detected once by whoever asks. */
export interface Question {
  readonly text: string;
  readonly language: InterfaceLanguage;
  /** What it means, of unit length, where an embeddings service told. */
  readonly vector?: Float32Array;
}

/** By what sentences are ranked: by their words alone, or by their meaning too. */
export type RankingBasis = 'words' | 'meaning';

/** How much a search is to give back. */
export interface SearchOptions {
  /** At most this many candidates. */
  readonly limit: number;
  /** Whether candidates come with their `explanation`; it costs time, and more than the candidate itself to send. */
  readonly explain?: boolean;
}

/** Why a sentence stands where it stands. */
export interface Explanation {
  /**
   * The question's terms, as they are compared and as they stand in it, with their weight (idf in nats) and how alike the
   * sentence's best word is (0 to 1).
   */
  readonly terms: readonly {
    readonly term: string;
    readonly word: string;
    readonly weight: number;
    readonly similarity: number;
  }[];
  /** Concepts, names and numbers that the question names, in its order and with its words; the same for all candidates. */
  readonly named: readonly { readonly term: string; readonly words: string }[];
  /** Concepts, names and numbers that question and sentence share. */
  readonly crossLingualTerms: readonly string[];
  /** Features of the ranking with what they add to it, greatest first. */
  readonly features: readonly { readonly name: string; readonly value: number; readonly adds: number }[];
  /** The sum of what the features add. */
  readonly score: number;
  /** Features of the confidence, the same for all candidates, with what they add to the logarithm of its odds. */
  readonly confidence: readonly { readonly name: string; readonly value: number; readonly adds: number }[];
  /** Conditions without which the question is not answered, whatever the confidence. */
  readonly unmet: readonly Condition[];
  /** The least score of the best sentence at which a question is answered. */
  readonly threshold: number;
  /** The least score of the best sentence at which the closest sentences are shown; below it, nothing is. */
  readonly unsureThreshold: number;
}

/** What a question demands of a sentence that is to answer it, whatever the confidence. */
export type Condition = 'name' | 'number' | 'kind' | 'time' | 'negation' | 'predicate' | 'accusation';

/** What of a sentence matched, in numbers from which `highlightsOf` makes spans for whoever shows the sentence. */
export interface SentenceMatch {
  /** Indices of the sentence's words (as `tokenize` gives them) that match a word of the question, ascending. */
  readonly words: readonly number[];
  /** Hashes of the cross-lingual terms that sentence and question share. */
  readonly crossLingualTerms: readonly number[];
}

/** One sentence as an answer to a question, best first in any list. Plain data: it can be sent between threads. */
export interface Candidate {
  readonly article: Article;
  readonly sentence: Sentence;
  /** 0 to 1: how sure it is that the question is answered, a little less for each sentence after the best. */
  readonly score: number;
  /** How much lower the ranking scores it than the best one (nats of a softmax); 0 for the best. */
  readonly scoreGap: number;
  readonly matched: SentenceMatch;
  /** What it was ranked by; the same for all candidates. */
  readonly basis: RankingBasis;
  /** Conditions of the question that the best sentence does not meet; the same for all candidates. */
  readonly unmet: readonly Condition[];
  /** Only where it was asked for. */
  readonly explanation?: Explanation;
}

/** Finds the sentences of a corpus that best answer a question. Implementations are immutable once built. */
export interface Retriever {
  /** @returns ranked sentences; empty when nothing matches */
  search(question: Question, options: SearchOptions): Promise<readonly Candidate[]>;
  /**
   * Ranks by meaning too from now on, wherever a question and the sentences found for it have their vectors. Absent where sentences
   * have no numbers here.
   * @param vectors of all sentences, by number; may still be filled in
   */
  useVectors?(vectors: SentenceVectors): void;
  /** The same where sentences are found elsewhere: the vectors of those that are found are looked up. */
  useVectorLookup?(lookUp: VectorLookup, cosines: CosineScale): void;
}

/** Looks up the vectors of some sentences of an article, in their order; undefined for one that has none yet. */
export type VectorLookup = (
  article: Article,
  sentences: readonly number[],
) => Promise<readonly (QuantisedVector | undefined)[]>;

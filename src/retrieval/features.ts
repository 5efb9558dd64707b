import { bm25, coverage, type Evidence, gatherEvidence, sentenceWords } from './evidence.ts';
import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { WordMatch } from './word-match.ts';

/** What speaks for a sentence, by name; each is a share of the question's weight or a truth value. */
export interface Features {
  readonly stem: number;
  readonly skeleton: number;
  readonly similar: number;
  readonly context: number;
  readonly passage: number;
  readonly article: number;
  readonly expected: number;
}

/** A sentence of the index with its features. */
export interface ScoredSentence {
  readonly sentence: number;
  readonly article: number;
  readonly features: Features;
}

const SENTENCE = { k: 0.4, b: 0.5, d: 0.5 };
const PASSAGE = { k: 0.9, b: 0.4, d: 0.5 };
/** Sentences on each side that count as a sentence's passage. */
const REACH = 2;
const NUMERIC_TYPES: ReadonlySet<string | undefined> = new Set(['time', 'quantity', 'share']);

/** Computes the features of every sentence of one article. */
export function articleFeatures(
  query: Query,
  index: SentenceIndex,
  match: (word: number) => readonly WordMatch[],
  article: number,
): ScoredSentence[] {
  const from = index.firstSentence[article]!;
  const to = index.firstSentence[article + 1]!;
  const count = query.terms.length;
  const title = gatherEvidence(index.titles[article]!, count, match);
  const whole = gatherEvidence(
    index.words.subarray(index.wordStart[from]!, index.wordStart[to]!),
    count,
    match,
  );
  const articleScore = bm25(
    whole.stemCount.map((n, at) => n + 2 * title.stemCount[at]!),
    query,
    whole.length,
    index.words.length / index.articles.length,
    PASSAGE,
  );
  const evidence = range(from, to).map((s) => gatherEvidence(sentenceWords(index, s), count, match));
  return evidence.map((own, at) => ({
    sentence: from + at,
    article,
    features: {
      stem: bm25(own.stemCount, query, own.length, index.averageLength, SENTENCE),
      skeleton: bm25(own.skeletonCount, query, own.length, index.averageLength, SENTENCE),
      similar: coverage(query, (term) => own.similarity[term]! ** 2),
      context: coverage(query, (t) => Number(inContext([own, evidence[at - 1], title], t))),
      passage: passageScore(evidence.slice(Math.max(0, at - REACH), at + REACH + 1), query, index),
      article: articleScore,
      expected: Number(hasExpectedNumber(query, index, from + at)),
    },
  }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function inContext(around: readonly (Evidence | undefined)[], term: number): boolean {
  return around.some((evidence) => evidence !== undefined && evidence.stemCount[term]! > 0);
}

function passageScore(passage: readonly Evidence[], query: Query, index: SentenceIndex): number {
  const counts = new Uint16Array(query.terms.length);
  let length = 0;
  for (const evidence of passage) {
    for (const [at, n] of evidence.stemCount.entries()) counts[at]! += n;
    length += evidence.length;
  }
  return bm25(counts, query, length, index.averageLength * (2 * REACH + 1), PASSAGE);
}

/** Whether a number is asked for and the sentence holds one that the question doesn't. */
function hasExpectedNumber(query: Query, index: SentenceIndex, sentence: number): boolean {
  if (!NUMERIC_TYPES.has(query.answerType)) return false;
  return sentenceWords(index, sentence).some(
    (word) => !query.words.has(word) && /^\p{N}/u.test(index.vocabulary.forms[word]!),
  );
}

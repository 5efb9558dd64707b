/** Parameters of BM25+ (Lv and Zhai, 2011). */
export interface Bm25Parameters {
  /** Saturation: how fast a further occurrence says less. */
  readonly k: number;
  /** Length normalisation, from 0 (none) to 1 (full). */
  readonly b: number;
  /** The least that a match counts, however long the text. */
  readonly d: number;
}

/** For whole articles, and for the sentences around one. */
export const ARTICLE_BM25: Bm25Parameters = { k: 0.9, b: 0.4, d: 0.5 };

/** For single sentences: a word that stands there twice says hardly more. */
export const SENTENCE_BM25: Bm25Parameters = { k: 0.4, b: 0.5, d: 0.5 };

/** How much a text's length, in words, tells against its matches. */
export function lengthNorm(length: number, averageLength: number, { k, b }: Bm25Parameters): number {
  return k * (1 - b + (b * length) / averageLength);
}

/** The length norm of each of several texts, by the lengths of all of them. */
export function lengthNorms(lengths: Uint32Array, parameters: Bm25Parameters): Float64Array {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const average = total / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) => lengthNorm(length, average, parameters));
}

/** What `count` occurrences of a term weigh in a text with this length norm, before the term's own weight. */
export function occurrenceWeight(count: number, norm: number, { k, d }: Bm25Parameters): number {
  return d + (count * (k + 1)) / (count + norm);
}

/** The terms of a question with what each weighs (inverse frequency in nats), and all of them together. */
export interface WeightedTerms {
  readonly terms: readonly { readonly idf: number }[];
  readonly information: number;
}

/** How often each term stands in a text, and the text's length in words. */
export interface TermCounts {
  readonly count: readonly number[];
  readonly length: number;
}

/** BM25+ of a text, as a share of what the question's terms weigh together. */
export function bm25(
  { count, length }: TermCounts,
  { terms, information }: WeightedTerms,
  averageLength: number,
  parameters: Bm25Parameters,
): number {
  const norm = lengthNorm(length, averageLength, parameters);
  let sum = 0;
  let term = 0;
  for (const { idf } of terms) {
    const held = count[term++] ?? 0;
    if (held > 0) sum += idf * occurrenceWeight(held, norm, parameters);
  }
  return sum / information;
}

/** The share of the question's weight that a text covers, by how much of each term it holds (0 to 1). */
export function coverage({ terms, information }: WeightedTerms, held: (term: number) => number): number {
  let sum = 0;
  let term = 0;
  for (const { idf } of terms) sum += idf * held(term++);
  return sum / information;
}

import type { BenchCorpus } from '../corpus/corpus.ts';
import type { BenchQuestion } from '../corpus/questions.ts';
import type { ClockName } from '../run/clock.ts';
import type { Measurement } from '../run/measurement.ts';

/** Candidates that a question is answered with, as in Dalil. */
export const LIMIT = 10;

/** Something that takes part in the benchmark. */
export interface Contestant {
  /** How the table calls it. */
  readonly label: string;
  /** In one sentence, why it cannot take part here and how it could; nothing where it can. */
  missing?(): Promise<string | undefined>;
  /**
   * @param folder an empty one, for what it keeps on disk
   * @param clock by which questions are timed
   */
  measure(corpus: BenchCorpus, folder: string, clock: ClockName): Promise<Measurement>;
}

/** An index that answers in this process. */
export interface SearchIndex {
  /** Numbers of the sentences found, counted over all articles, the best first. */
  ask(question: BenchQuestion): readonly number[] | Promise<readonly number[]>;
  /** Writes it into a folder, from where `load` reads it. */
  save(): Promise<void>;
  close?(): void;
}

/** What builds an index over a corpus, or loads a saved one. */
export interface Peer {
  build(corpus: BenchCorpus, folder: string): Promise<SearchIndex>;
  load(corpus: BenchCorpus, folder: string): Promise<SearchIndex>;
}

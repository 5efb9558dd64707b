import { setImmediate as nextTurn } from 'node:timers/promises';
import type { QuantisedVector, SentenceVectors } from '../../retrieval/index.ts';
import { setVector } from '../../retrieval/index.ts';
import type { VectorStore } from '../store/vector-store.ts';
import { logMaking } from './making-log.ts';
import { meanVector } from './mean-vector.ts';
import {
  grouped,
  type MakingCounts,
  missingPassages,
  type Passage,
  type PassageSource,
  SentenceStates,
} from './passages.ts';
import { PatientSender, type SendingOptions } from './patient-sender.ts';
import { patientSource } from './patient-source.ts';

/** Sentences that are looked up in the store at once: two milliseconds. */
const PORTION = 128;
/** Milliseconds that a request may take: a question may wait behind it, or nobody does. */
const REQUEST_MS = { shared: 150, alone: 2_000 };

/** What vectors are made of, with and for. */
export interface MakingOptions extends Omit<SendingOptions, 'requestMs'> {
  readonly store: VectorStore;
  readonly source: PassageSource;
  /** Where each vector goes as soon as there is one, by the sentence's number; absent where they are looked up in the store. */
  readonly table?: SentenceVectors;
  /** Whether nobody asks the service for anything else meanwhile. */
  readonly isAlone?: boolean;
  /** Told after every step. */
  onProgress?(counts: MakingCounts): void;
}

/** Gives every sentence of a corpus its vector, in the background: those that are kept at once, then what is missing. */
export class VectorMaker {
  /**
   * Resolves once all sentences have their vectors or are given up for now.
   * @throws EmbeddingsFault after as many failures in a row as are allowed, and when another model answers; the signal's reason.
   *   Nobody need wait for it.
   */
  readonly done: Promise<MakingCounts>;
  readonly #options: MakingOptions;
  readonly #states: SentenceStates;
  readonly #sender: PatientSender;
  readonly #report: (counts: MakingCounts) => void;

  constructor(options: MakingOptions) {
    this.#options = options;
    this.#states = new SentenceStates(options.source);
    this.#sender = new PatientSender({
      ...options,
      requestMs: options.isAlone ? REQUEST_MS.alone : REQUEST_MS.shared,
    });
    this.#report = logMaking(options.log);
    this.done = this.#run();
    this.done.catch(() => {});
  }

  get counts(): MakingCounts {
    return this.#states.counts;
  }

  async #run(): Promise<MakingCounts> {
    const { log, signal, store } = this.#options;
    await nextTurn();
    await this.#takeKept();
    if (this.counts.missing > 0) await this.#makeMissing();
    signal.throwIfAborted();
    const { made, total, givenUp } = this.counts;
    if (givenUp > 0) log.warn({ sentences: givenUp }, 'sentences have no vectors until the next reload');
    log.info({ made, total }, 'sentences have their vectors');
    await store.deleteUnused();
    return this.counts;
  }

  async #takeKept(): Promise<void> {
    const isComplete = ({ length }: readonly Passage[]) => length >= PORTION;
    for await (const passages of this.#missing(isComplete)) {
      await this.#taken(passages);
      this.#tell();
      await nextTurn();
    }
  }

  async #makeMissing(): Promise<void> {
    // Counted as forms, of which some may coincide: a request is then a little smaller than it may be.
    const isComplete = (passages: readonly Passage[]) =>
      new Set(passages.flatMap(({ forms }) => forms)).size >= this.#sender.texts;
    for await (const passages of this.#missing(isComplete)) {
      // Meanwhile another process may have made them, or a sentence of the same words was made.
      const wanted = await this.#taken(passages);
      await this.#make(wanted);
      this.#tell();
      this.#report(this.counts);
      await nextTurn();
    }
  }

  async *#missing(isComplete: (passages: readonly Passage[]) => boolean): AsyncGenerator<Passage[], void> {
    const passages = missingPassages(patientSource(this.#options), this.#states);
    for await (const group of grouped(passages, isComplete)) {
      this.#options.signal.throwIfAborted();
      yield group;
    }
  }

  /** Takes what is kept; the result is the rest. */
  async #taken(passages: readonly Passage[]): Promise<Passage[]> {
    const kept = await this.#options.store.get(passages.map(({ key }) => key));
    this.#options.signal.throwIfAborted();
    return passages.filter(({ sentence }, at) => {
      const vector = kept[at];
      if (vector) this.#publish(sentence, vector);
      return !vector;
    });
  }

  async #make(passages: readonly Passage[]): Promise<void> {
    if (passages.length === 0) return;
    const vectors = await this.#sender.vectorsOf(passages.flatMap(({ forms }) => forms));
    const made = passages.flatMap(({ sentence, key, forms }) => {
      const ofForms = forms.flatMap((form) => vectors.get(form) ?? []);
      return ofForms.length === forms.length ? [{ sentence, key, vector: meanVector(ofForms) }] : [];
    });
    for (const { sentence, vector } of made) this.#publish(sentence, vector);
    for (const { sentence } of passages)
      if (this.#states.isMissing(sentence)) this.#states.set(sentence, 'given-up');
    await this.#options.store.put(made);
  }

  #publish(sentence: number, vector: QuantisedVector): void {
    if (this.#options.table) setVector(this.#options.table, sentence, vector);
    this.#states.set(sentence, 'made');
  }

  #tell(): void {
    this.#options.onProgress?.(this.counts);
  }
}

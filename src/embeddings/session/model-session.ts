import type { LoadedCorpus } from '../../loading/loader.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../../metrics/meter.ts';
import type { PauseRange } from '../../pauses.ts';
import { EmbeddingsFault } from '../fault.ts';
import type { MakingCounts } from '../making/passages.ts';
import { QuestionVectors } from '../questions/question-vectors.ts';
import { RequestGate } from '../request-gate.ts';
import type { EmbeddingsConnection } from '../service/connect.ts';
import { openVectorStore, type VectorStore } from '../store/vector-store.ts';
import type { Embedder } from '../types.ts';
import { CorpusPass } from './corpus-pass.ts';
import { ModelGuard } from './model-guard.ts';

/** Milliseconds that a question waits where nobody else is kept waiting. */
const ALONE_DEADLINE_MS = 10_000;

/** What a program that answers what it was given, and ends, wants besides. */
export interface Alone {
  /** Failures in a row after which the vectors of sentences are given up. */
  readonly tries: number;
  /** Told how many sentences have their vectors. */
  onProgress?(counts: MakingCounts): void;
}

/** With what a model is used. */
export interface SessionParts {
  readonly log: Log;
  readonly meter: Meter;
  /** Where vectors are kept. */
  readonly dataDir: string;
  readonly alone?: Alone;
  /** Between tries, as `VectorMaker` takes it. */
  readonly pauses?: PauseRange;
  /** Told whenever a corpus has its vectors. */
  onSettled(): void;
}

/** Everything there is of one model, for as long as it answers. */
export class ModelSession {
  /** Never resolves. @throws ModelChanged once another answers; EmbeddingsFault once its vectors of sentences are given up */
  readonly ended: Promise<never>;
  readonly #parts: SessionParts;
  readonly #connection: EmbeddingsConnection;
  readonly #gate = new RequestGate();
  readonly #guard: ModelGuard;
  readonly #questions: QuestionVectors;
  readonly #store: VectorStore;
  readonly #ending = new Set<Promise<void>>();
  #pass: CorpusPass | undefined;
  #fail = (_: unknown): void => {};

  constructor(connection: EmbeddingsConnection, parts: SessionParts) {
    this.#parts = parts;
    this.#connection = connection;
    this.ended = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.ended.catch(() => {});
    const { dataDir, log, meter, alone } = parts;
    this.#guard = new ModelGuard(connection, (change) => this.#end(change));
    this.#store = openVectorStore(dataDir, connection.identity, { log });
    this.#questions = new QuestionVectors({
      embedder: this.#ahead(this.#guard.embedder),
      meter,
      // Where nobody reads a log, what was answered without meaning must be seen all the same.
      log: alone ? { info: log.info.bind(log), warn: log.error.bind(log) } : log,
      deadlineMs: alone && ALONE_DEADLINE_MS,
      onRecovered: (signal) => this.#guard.check(signal),
    });
  }

  /** Undefined where no corpus is followed. */
  get counts(): MakingCounts | undefined {
    return this.#pass?.counts;
  }

  vectorOf(question: string): Promise<Float32Array | undefined> {
    return this.#questions.vectorOf(question);
  }

  /** Gives another corpus its vectors, and no longer the one before. */
  follow(loaded: LoadedCorpus | undefined): void {
    const before = this.#pass;
    this.#pass = loaded && this.#begin(loaded, before);
    if (before) this.#leave(before);
  }

  /** Resolves once nothing of it runs or is open. */
  async close(): Promise<void> {
    this.#questions.close();
    this.follow(undefined);
    await Promise.all(this.#ending);
    await this.#store.close();
    await this.#connection.close();
  }

  #begin(loaded: LoadedCorpus, before: CorpusPass | undefined): CorpusPass {
    const { log, alone, pauses, onSettled } = this.#parts;
    const { embedder, identity, cosines, identify } = this.#connection;
    const pass = new CorpusPass(loaded, before, {
      ...{ embedder, identity, cosines, identify, log, pauses },
      store: this.#store,
      gate: this.#gate,
      isAlone: alone !== undefined,
      tries: alone?.tries,
      onProgress: alone?.onProgress,
    });
    const unlessEnded = (tell: () => void): void => void (pass.isEnded || tell());
    pass.done.then(
      () => unlessEnded(onSettled),
      (error: unknown) => unlessEnded(() => this.#passFailed(error)),
    );
    return pass;
  }

  #passFailed(error: unknown): void {
    const { log, alone, onSettled } = this.#parts;
    if (alone || error instanceof EmbeddingsFault) this.#end(error);
    else {
      log.error({ err: error }, 'making vectors of sentences failed; they are made after the next reload');
      onSettled();
    }
  }

  /** No question is given a vector from now on. */
  #end(reason: unknown): void {
    this.#questions.close();
    this.#fail(reason);
  }

  #leave(pass: CorpusPass): void {
    const ended = pass.end().finally(() => this.#ending.delete(ended));
    this.#ending.add(ended);
  }

  /** What is made in the background waits for these. */
  #ahead(embedder: Embedder): Embedder {
    return { embed: (...asked) => this.#gate.through(() => embedder.embed(...asked)) };
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../errors.ts';
import type { LoadedCorpus } from '../loading/loader.ts';
import type { Log } from '../log.ts';
import { type PauseRange, pauseAfter, unlessAborted } from '../pauses.ts';
import { faultKindOf } from './fault.ts';
import { ModelChanged } from './making/model-check.ts';
import type { MakingCounts } from './making/passages.ts';
import { watchSentenceVectors } from './making/watch-vectors.ts';
import { type Alone, ModelSession, type SessionParts } from './session/model-session.ts';
import { patientConnection } from './session/patient-connection.ts';
import { Settling } from './session/settling.ts';
import type { EmbeddingsConfig } from './settings.ts';

/** What the embeddings service adds to answers; whatever becomes of it, questions are answered. */
export interface Meaning {
  /** What a question means; undefined where that is not known in time. Never throws. */
  vectorOf(question: string): Promise<Float32Array | undefined>;
  /** Gives the sentences of a corpus their vectors, and its retriever these, in the background: in place of the corpus before. */
  follow(loaded: LoadedCorpus): void;
  /** Resolves once all sentences of the corpus followed have their vectors, or that is given up. */
  settled(): Promise<void>;
  /** Undefined while the service has not answered yet. */
  readonly counts: MakingCounts | undefined;
  /** Ends whatever runs; resolves once nothing is open. */
  close(): Promise<void>;
}

/** With what, and how patiently, meaning is got. */
export interface MeaningParts extends Omit<SessionParts, 'alone' | 'onSettled'> {
  /** For a program that answers what it was given, and ends: the service is not waited for without end. */
  readonly alone?: Partial<Alone>;
}

/** Failures in a row after which a program that ends goes on without meaning: of the first contact, of making vectors. */
const CONNECTING_TRIES = 3;
const MAKING_TRIES = 5;
/** Milliseconds before the service is asked anew after its model was exchanged; it may be two that take turns. */
const CHANGED_PAUSES: PauseRange = { first: 1_000, longest: 600_000 };
/** Milliseconds after which a model counts as having stayed. */
const STEADY_MS = 600_000;

/** Uses a service of embeddings from the first corpus on that is followed. */
export function openMeaning(settings: EmbeddingsConfig, parts: MeaningParts): Meaning {
  return new ServiceMeaning(settings, parts);
}

class ServiceMeaning implements Meaning {
  readonly #settings: EmbeddingsConfig;
  readonly #parts: SessionParts;
  readonly #closing = new AbortController();
  readonly #settling = new Settling();
  #followed: LoadedCorpus | undefined;
  #session: ModelSession | undefined;
  #running: Promise<void> | undefined;
  #isOver = false;

  constructor(settings: EmbeddingsConfig, { alone, ...parts }: MeaningParts) {
    this.#settings = settings;
    this.#parts = {
      ...parts,
      ...(alone && { alone: { tries: MAKING_TRIES, ...alone } }),
      onSettled: () => this.#settling.settle(),
    };
    watchSentenceVectors(parts.meter, () => this.counts);
  }

  get counts(): MakingCounts | undefined {
    return this.#session?.counts;
  }

  async vectorOf(question: string): Promise<Float32Array | undefined> {
    const session = this.#session;
    const vector = await session?.vectorOf(question);
    // Meanwhile another model may have come, whose vectors have nothing to do with this one.
    return session === this.#session ? vector : undefined;
  }

  follow(loaded: LoadedCorpus): void {
    if (this.#isOver) return;
    this.#followed = loaded.pending ? undefined : loaded;
    if (this.#followed) this.#settling.begin();
    this.#session?.follow(this.#followed);
    this.#running ??= this.#run();
  }

  settled(): Promise<void> {
    return this.#settling.settled();
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#closing.abort();
    await this.#running;
    this.#settling.settle();
  }

  async #run(): Promise<void> {
    try {
      await this.#useModels();
    } catch (error) {
      if (!this.#closing.signal.aborted) tellOver(error, this.#parts.log);
    }
    this.#isOver = true;
    this.#settling.settle();
  }

  /** One model after the other. @throws why there is no further one */
  async #useModels(): Promise<never> {
    const { signal } = this.#closing;
    const { log, pauses, alone } = this.#parts;
    const tries = alone && CONNECTING_TRIES;
    for (let changes = 1; ; changes++) {
      const connection = await patientConnection(this.#settings, { log, signal, tries, pauses });
      const begun = performance.now();
      const change = await this.#use(new ModelSession(connection, this.#parts));
      if (performance.now() - begun > STEADY_MS) changes = 1;
      if (tries !== undefined && changes >= tries) throw change;
      log.warn('the embeddings service answers with another model: vectors are made with that one');
      await sleep(pauseAfter(changes, pauses ?? CHANGED_PAUSES, Math.random()), undefined, { signal });
    }
  }

  /** Answers with one model until there is another. @throws why it can be used no longer otherwise */
  async #use(session: ModelSession): Promise<ModelChanged> {
    this.#session = session;
    if (this.#followed) this.#settling.begin();
    try {
      session.follow(this.#followed);
      return await unlessAborted(this.#closing.signal, session.ended);
    } catch (error) {
      if (error instanceof ModelChanged) return error;
      throw error;
    } finally {
      this.#session = undefined;
      await session.close();
    }
  }
}

/** Only a program that ends gives up; all others would have gone on trying. */
function tellOver(error: unknown, log: Log): void {
  log.error({ kind: faultKindOf(error) }, `questions are answered without meaning: ${messageOf(error)}`);
}

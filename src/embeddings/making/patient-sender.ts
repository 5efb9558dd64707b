import type { Log } from '../../log.ts';
import { type PauseRange, pauseAfter, unlessAborted, untilDone } from '../../pauses.ts';
import { EmbeddingsFault } from '../fault.ts';
import type { RequestGate } from '../request-gate.ts';
import type { Embedder, ModelIdentity } from '../types.ts';
import { BatchSize } from './batch-size.ts';
import { expectSameModel, ModelChanged } from './model-check.ts';

/** Milliseconds between tries while the service does not answer. */
const PAUSES: PauseRange = { first: 1_000, longest: 60_000 };
/** Milliseconds that a service is believed when it asks to be tried again later. */
const LONGEST_WISH = 3_600_000;

/** How texts are sent. */
export interface SendingOptions {
  readonly embedder: Embedder;
  readonly identity: ModelIdentity;
  /**
   * Asks the service for its identity again.
   * @throws EmbeddingsFault
   */
  identify(signal: AbortSignal): Promise<ModelIdentity>;
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Milliseconds that a request may take. */
  readonly requestMs: number;
  /** What goes before all of this. */
  readonly gate?: RequestGate;
  /** Failures in a row after which it is given up; without end unless told. */
  readonly tries?: number;
  /** Between tries; from one second to one minute unless told. */
  readonly pauses?: PauseRange;
}

/** Sends texts to a service in requests of a fitting size, again and again while it does not answer. */
export class PatientSender {
  readonly #options: SendingOptions;
  readonly #size: BatchSize;
  #isFailing = false;
  #hasRefused = false;
  /** Before the first request and after every failure: who answers then may be another. */
  #isChecked = false;

  constructor(options: SendingOptions) {
    this.#options = options;
    this.#size = new BatchSize(options.requestMs);
  }

  /** How many texts go well together. */
  get texts(): number {
    return this.#size.texts;
  }

  /**
   * The vectors of texts by text; without those that the service will not take while it takes others.
   * @throws EmbeddingsFault after as many failures as are allowed; ModelChanged; the signal's reason
   */
  async vectorsOf(texts: Iterable<string>): Promise<Map<string, Float32Array>> {
    const found = new Map<string, Float32Array>();
    let left = [...new Set(texts)];
    while (left.length > 0) {
      const sent = await untilDone(
        () => this.#sendSome(left),
        (error, failures) => this.#pauseAfter(error, failures),
        this.#options.signal,
      );
      this.#goesOn();
      for (const [text, vector] of sent) if (vector) found.set(text, vector);
      left = left.slice(sent.length);
    }
    return found;
  }

  async #sendSome(left: readonly string[]): Promise<[string, Float32Array | undefined][]> {
    if (!this.#isChecked) await this.#checkModel();
    this.#isChecked = true;
    const texts = left.slice(0, this.#size.texts);
    const vectors = await this.#embedOrSplit(texts);
    return texts.map((text, at) => [text, vectors[at]]);
  }

  /** In halves, where the service refuses: it may take fewer at once, or only one of them may be to blame. */
  async #embedOrSplit(texts: readonly string[]): Promise<readonly (Float32Array | undefined)[]> {
    try {
      return await this.#timed(texts);
    } catch (error) {
      if (!isAboutTexts(error)) throw error;
      if (texts.length === 1) {
        await this.#checkModel();
        this.#tellRefusal(error);
        return [undefined];
      }
      const half = Math.ceil(texts.length / 2);
      const first = await this.#embedOrSplit(texts.slice(0, half));
      const vectors = [...first, ...(await this.#embedOrSplit(texts.slice(half)))];
      if (!vectors.includes(undefined)) this.#size.limit(half);
      return vectors;
    }
  }

  #tellRefusal(error: EmbeddingsFault): void {
    if (!this.#hasRefused)
      this.#options.log.warn(
        { kind: error.kind, reason: error.message },
        'the embeddings service refuses a text while it takes others: its sentence has no vector for now',
      );
    this.#hasRefused = true;
  }

  async #timed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    const start = performance.now();
    const vectors = await this.#embed(texts);
    this.#size.took(texts.length, performance.now() - start);
    if (vectors.some(({ length }) => length !== this.#options.identity.dimensions)) throw new ModelChanged();
    return vectors;
  }

  /** That the service answers at all, and with the same model. */
  async #checkModel(): Promise<void> {
    const { identity, identify, gate, signal } = this.#options;
    await gate?.whenFree(signal);
    expectSameModel(identity, await unlessAborted(signal, identify(signal)));
  }

  async #embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    const { embedder, gate, signal } = this.#options;
    await gate?.whenFree(signal);
    const vectors = await unlessAborted(signal, embedder.embed(texts, 'passage', signal));
    if (vectors.length === texts.length) return vectors;
    throw new EmbeddingsFault(
      'nonsense',
      `The embeddings service gave ${vectors.length} vectors for ${texts.length} texts.`,
    );
  }

  #pauseAfter(error: unknown, failures: number): number {
    const { log, tries = Number.POSITIVE_INFINITY, pauses = PAUSES } = this.#options;
    if (!(error instanceof EmbeddingsFault) || error instanceof ModelChanged || failures >= tries)
      throw error;
    if (error.kind === 'slow') this.#size.halve();
    this.#isChecked = false;
    if (!this.#isFailing)
      log.warn(
        { kind: error.kind, reason: error.message },
        'vectors of sentences wait for the embeddings service',
      );
    this.#isFailing = true;
    return waitAfter(error, failures, pauses, Math.random());
  }

  #goesOn(): void {
    if (this.#isFailing) this.#options.log.info('vectors of sentences are made again');
    this.#isFailing = false;
  }
}

/** How long a service is left alone after failures in a row, in milliseconds: as it wishes, if that is longer than the pause. */
export function waitAfter(
  { retryAfter = 0 }: EmbeddingsFault,
  failures: number,
  pauses: PauseRange,
  random: number,
): number {
  return Math.max(Math.min(retryAfter, LONGEST_WISH), pauseAfter(failures, pauses, random));
}

function isAboutTexts(error: unknown): error is EmbeddingsFault {
  return (
    error instanceof EmbeddingsFault &&
    !(error instanceof ModelChanged) &&
    (error.kind === 'refused' || error.kind === 'nonsense')
  );
}

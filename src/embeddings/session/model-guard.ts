import { EmbeddingsFault } from '../fault.ts';
import { expectSameModel, ModelChanged } from '../making/model-check.ts';
import type { EmbeddingsConnection } from '../service/connect.ts';
import type { Embedder } from '../types.ts';

/** Milliseconds for which a service that goes on answering is believed to have the same model. */
const BELIEVED_MS = 60_000;

/** Notices that another model answers in the place of the one that is known, which vectors do not tell by themselves. */
export class ModelGuard {
  readonly #connection: Pick<EmbeddingsConnection, 'embedder' | 'identity' | 'identify'>;
  readonly #onChanged: (change: ModelChanged) => void;
  readonly #now: () => number;
  /** Whether it has failed since: who answers then may be another. */
  #isSuspect = false;
  #checkedAt: number;

  /** @param onChanged called before anybody is given what the other model says */
  constructor(
    connection: Pick<EmbeddingsConnection, 'embedder' | 'identity' | 'identify'>,
    onChanged: (change: ModelChanged) => void,
    now = () => performance.now(),
  ) {
    this.#connection = connection;
    this.#onChanged = onChanged;
    this.#now = now;
    this.#checkedAt = now();
  }

  /** Embeds as the service does, and has a look at who it is: with the text after a failure, beside it from time to time. */
  readonly embedder: Embedder = {
    embed: async (texts, role, signal) => {
      const check = this.#checkIfDue(signal);
      try {
        const [vectors] = await Promise.all([
          this.#connection.embedder.embed(texts, role, signal),
          this.#isSuspect ? check : undefined,
        ]);
        this.#isSuspect = false;
        return vectors;
      } catch (error) {
        this.#isSuspect = true;
        // Vectors of another length are another model's: nothing that it says will ever be right.
        if (isNonsense(error)) await this.check(signal).catch(() => {});
        throw error;
      }
    },
  };

  /** @throws ModelChanged once it is another; EmbeddingsFault, the signal's reason */
  async check(signal: AbortSignal): Promise<void> {
    try {
      expectSameModel(this.#connection.identity, await this.#connection.identify(signal));
      this.#checkedAt = this.#now();
    } catch (error) {
      if (error instanceof ModelChanged) this.#onChanged(error);
      throw error;
    }
  }

  #checkIfDue(signal: AbortSignal): Promise<void> | undefined {
    if (!this.#isSuspect && this.#now() - this.#checkedAt < BELIEVED_MS) return undefined;
    this.#checkedAt = this.#now();
    const check = this.check(signal);
    // Whoever does not wait for it is told by `onChanged`.
    check.catch(() => {});
    return check;
  }
}

function isNonsense(error: unknown): boolean {
  return error instanceof EmbeddingsFault && error.kind === 'nonsense' && !(error instanceof ModelChanged);
}

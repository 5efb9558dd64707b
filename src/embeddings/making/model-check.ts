import { EmbeddingsFault } from '../fault.ts';
import { isSameModel } from '../same-model.ts';
import type { ModelIdentity } from '../types.ts';

/** Another model answers than before: nothing more may be made with it in the place of the first. */
export class ModelChanged extends EmbeddingsFault {
  constructor() {
    super('nonsense', 'The embeddings service answers with another model than before.');
    this.name = 'ModelChanged';
  }
}

/** Asks a service for the one text whose vector is known, and notices when the answer is another. */
export class ModelCheck {
  readonly #embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly #text: string;
  readonly #probe: Float32Array;

  /** @param text whose vector, as a passage, is the probe of the identity */
  constructor(
    embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
    text: string,
    { probe }: ModelIdentity,
  ) {
    this.#embed = embed;
    this.#text = text;
    this.#probe = probe;
  }

  /** @throws EmbeddingsFault when the service does not answer as it should; ModelChanged */
  async check(): Promise<void> {
    const [vector] = await this.#embed([this.#text]);
    if (!vector || !isSameModel(this.#probe, vector)) throw new ModelChanged();
  }
}

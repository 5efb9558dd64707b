import { EmbeddingsFault } from '../fault.ts';
import { isSameModel } from '../same-model.ts';

/** A text that every service can be asked for. */
const TEXT = 'Dalil';

/** Another model answers than before: nothing more may be made with it in the place of the first. */
export class ModelChanged extends EmbeddingsFault {
  constructor() {
    super('nonsense', 'The embeddings service answers with another model than before.');
    this.name = 'ModelChanged';
  }
}

/** Asks a service for one text time and again, and notices when the answer is another. */
export class ModelCheck {
  readonly #embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly #dimensions: number;
  #first: Float32Array | undefined;

  constructor(embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>, dimensions: number) {
    this.#embed = embed;
    this.#dimensions = dimensions;
  }

  /** @throws EmbeddingsFault when the service does not answer as it should; ModelChanged */
  async check(): Promise<void> {
    const [vector] = await this.#embed([TEXT]);
    if (!vector) throw new EmbeddingsFault('nonsense', 'The embeddings service gave no vector.');
    if (vector.length !== this.#dimensions) throw new ModelChanged();
    if (this.#first && !isSameModel(this.#first, vector)) throw new ModelChanged();
    this.#first = vector;
  }
}

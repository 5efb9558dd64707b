/** What a text is to a model: many models tell questions from the passages that answer them. */
export type TextRole = 'query' | 'passage';

/** A service that turns texts into vectors. */
export interface Embedder {
  /**
   * The vectors of some texts, in their order, each of unit length, all of the same dimensions.
   * @throws EmbeddingsFault when there is no answer, or one that makes no sense
   */
  embed(texts: readonly string[], role: TextRole, signal: AbortSignal): Promise<readonly Float32Array[]>;
}

/** What is known of the model behind a service once it has answered. */
export interface ModelIdentity {
  /** Tells its vectors from those of any other model, and from those made of other prefixes; safe in the name of a file. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Its vector of a text that never changes: a model that was exchanged behind the same name gives another. */
  readonly probe: Float32Array;
}

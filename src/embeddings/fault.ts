/** What went wrong between Dalil and the service. */
export type EmbeddingsFaultKind =
  /** No connection, or one that was lost. */
  | 'unreachable'
  /** No answer in time. */
  | 'slow'
  /** An answer that says no: what was sent, or the key, is not accepted. */
  | 'refused'
  /** Too many requests, or a service that says of itself that it is not ready. */
  | 'busy'
  /** An answer that cannot be vectors of what was sent. */
  | 'nonsense';

/** Why there are no vectors; the message is one clear sentence for an operator, without any secret. */
export class EmbeddingsFault extends Error {
  readonly kind: EmbeddingsFaultKind;
  /** Milliseconds after which the service asked to be tried again. */
  readonly retryAfter?: number;

  constructor(
    kind: EmbeddingsFaultKind,
    message: string,
    options: ErrorOptions & { retryAfter?: number } = {},
  ) {
    super(message, options);
    this.name = 'EmbeddingsFault';
    this.kind = kind;
    this.retryAfter = options.retryAfter;
  }
}

/** What a log says of what went wrong: what nobody foresaw is none of these. */
export function faultKindOf(error: unknown): EmbeddingsFaultKind | 'failed' {
  return error instanceof EmbeddingsFault ? error.kind : 'failed';
}

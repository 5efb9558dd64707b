import type { ServiceFault } from './faults.ts';
import type { Asked } from './vectors.ts';

/** The body of a request. */
export interface Embedding {
  readonly input: readonly string[];
  readonly model?: string;
  readonly input_type?: string;
  readonly encoding_format?: string;
}

/** How the service behaves; all of it may be changed while it runs. */
export interface Behaviour {
  dimensions: number;
  /** What the answer says the model is called; another makes all vectors others. */
  model: string;
  /** Words that mean the same, by word. */
  meanings: Readonly<Record<string, string>>;
  /** What becomes of `input_type`. */
  inputTypes: 'honoured' | 'ignored' | 'refused';
  /** The only words it takes for `input_type`; it then refuses a request without any. */
  accepted?: readonly string[];
  /** What becomes of `encoding_format: base64`. */
  base64: 'given' | 'ignored' | 'refused';
  /** The key that a request must bring. */
  key?: string;
  /** Whether a request must name the model. */
  namesModel: boolean;
  /** Characters that a text may have, and with what status one that has more is refused. */
  longest: number;
  tooLong: 400 | 413 | 422;
  /** Texts that a request may have. */
  most: number;
  /** In what order rows come, and whether they say their index. */
  order: 'kept' | 'reversed' | 'unsaid';
  /** Milliseconds before an answer. */
  delay: number;
  /** How it fails, for as long as it is set. */
  fault?: ServiceFault;
}

/** A request that came. */
export interface EmbeddingsRequest {
  readonly path: string;
  readonly authorization?: string;
  readonly body: Embedding;
}

/** How it behaves unless told otherwise. */
export const USUAL: Behaviour = {
  dimensions: 32,
  model: 'fake-embeddings',
  meanings: {},
  inputTypes: 'honoured',
  base64: 'given',
  namesModel: false,
  longest: Number.POSITIVE_INFINITY,
  tooLong: 400,
  most: 1_000,
  order: 'kept',
  delay: 0,
};

/** What a request's `input_type` changes. */
export function honoured(inputType: Asked, { inputTypes }: Behaviour): Asked {
  return inputTypes === 'honoured' ? inputType : undefined;
}

/** A way in which the service fails once, or until it is told otherwise. */
export type ServiceFault =
  /** Takes the request and never answers. */
  | 'hangs'
  /** Begins an answer and never ends it. */
  | 'stalls'
  | 'resets'
  /** An answer whose connection is lost half-way. */
  | 'cut'
  | 'html'
  | 'half-json'
  | 'empty'
  /** JSON without the rows. */
  | 'no-data'
  /** Numbers that are none: as JSON null, as the word, in base64. */
  | 'null'
  | 'nan-word'
  | 'nan-base64'
  | 'infinite'
  | 'zero'
  /** All rows too short, or only the last. */
  | 'wrong-dimensions'
  | 'mixed-dimensions'
  | 'no-dimensions'
  /** Base64 of bytes that are no whole numbers. */
  | 'odd-bytes'
  | 'too-few'
  | 'too-many'
  | 'doubled-index'
  | 'wild-index'
  /** An answer of 80 MB. */
  | 'huge'
  /** To an address of its own that answers well. */
  | 'redirect'
  | StatusAnswer;

/** An answer that is refused. */
export interface StatusAnswer {
  readonly status: number;
  readonly message?: string;
  readonly retryAfter?: string;
  /** The body as it is sent, instead of the usual JSON with the message. */
  readonly body?: string;
}

/** One row of an answer. */
export interface Row {
  object: 'embedding';
  index?: number;
  embedding: unknown;
}

const base64 = (numbers: ArrayLike<number>) =>
  Buffer.from(Float32Array.from(numbers).buffer).toString('base64');
const SPOILED: Partial<Record<string, (dimensions: number) => unknown>> = {
  null: (dimensions) => [null, ...Array(dimensions - 1).fill(1)],
  'nan-word': (dimensions) => ['NaN', ...Array(dimensions - 1).fill(1)],
  'nan-base64': (dimensions) => base64([Number.NaN, ...Array(dimensions - 1).fill(1)]),
  infinite: (dimensions) => base64([Number.POSITIVE_INFINITY, ...Array(dimensions - 1).fill(1)]),
  zero: (dimensions) => Array(dimensions).fill(0),
  'wrong-dimensions': (dimensions) => Array(dimensions - 1).fill(1),
  'mixed-dimensions': (dimensions) => Array(dimensions + 1).fill(1),
  'no-dimensions': () => [],
  'odd-bytes': () => Buffer.from('odd').toString('base64'),
};

/** The rows of an answer as a fault would have them. */
export function spoiled(rows: readonly Row[], fault: ServiceFault, dimensions: number): readonly Row[] {
  const last = rows.length - 1;
  if (fault === 'too-few') return rows.slice(0, last);
  if (fault === 'too-many') return [...rows, { ...rows[last]!, index: rows.length }];
  if (fault === 'doubled-index') return rows.map((row) => ({ ...row, index: 0 }));
  if (fault === 'wild-index') return rows.map((row) => ({ ...row, index: rows.length + 7 }));
  const embedding = typeof fault === 'string' ? SPOILED[fault] : undefined;
  if (!embedding) return rows;
  const all = fault === 'wrong-dimensions' || fault === 'no-dimensions';
  return rows.map((row, at) => (all || at === last ? { ...row, embedding: embedding(dimensions) } : row));
}

import { nonsenseOf } from './faults.ts';

/** What an answer holds. */
export interface Vectors {
  /** One for each text, in their order, of unit length, all of the same dimensions. */
  readonly vectors: readonly Float32Array[];
  /** What it says the model is called. */
  readonly model?: string;
}

/** More numbers than any model gives: memory for all sentences is set aside by them. */
const MOST_DIMENSIONS = 16_384;

interface Row {
  readonly index?: unknown;
  readonly embedding?: unknown;
}

/**
 * The vectors in an answer.
 * @param count texts that were sent
 * @param show makes a part of the answer fit for a message
 * @throws EmbeddingsFault `nonsense` when it cannot be the vectors of so many texts
 */
export function vectorsIn(text: string, count: number, show: (part: string) => string): Vectors {
  const body = parsed(text, show) as { data?: unknown; model?: unknown } | null;
  const rows = body?.data;
  if (!Array.isArray(rows)) throw nonsenseOf('rows');
  if (rows.length !== count) throw nonsenseOf('count', { rows: rows.length, texts: count });
  const vectors = inOrder(rows as (Row | null)[]).map((row) => unitVector(numbersIn(row?.embedding)));
  const known = vectors[0]?.length ?? 0;
  const other = vectors.find(({ length }) => length !== known);
  if (other) throw nonsenseOf('dimensions', { given: other.length, known });
  if (known > MOST_DIMENSIONS) throw nonsenseOf('wide', { given: known, most: MOST_DIMENSIONS });
  return { vectors, model: typeof body?.model === 'string' ? body.model : undefined };
}

function parsed(text: string, show: (part: string) => string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw nonsenseOf('json', { start: show(text.slice(0, 60)) });
  }
}

/** Rows may come in any order, if they say which they are; otherwise they are in that of the texts. */
function inOrder(rows: readonly (Row | null)[]): readonly (Row | null)[] {
  if (rows.every((row) => row?.index === undefined || row.index === null)) return rows;
  const ordered = new Map(rows.map((row) => [row?.index, row]));
  return rows.map((_, index) => {
    const row = ordered.get(index);
    if (!row) throw nonsenseOf('index');
    return row;
  });
}

/** The numbers of a row: as they are, or the bytes of 32-bit floats (little-endian) in base64. */
function numbersIn(embedding: unknown): Float32Array | readonly number[] {
  if (typeof embedding === 'string') return floatsIn(Buffer.from(embedding, 'base64'));
  if (!Array.isArray(embedding) || embedding.length === 0) throw nonsenseOf('row');
  if (!embedding.every((value) => typeof value === 'number')) throw nonsenseOf('number');
  return embedding;
}

function floatsIn(bytes: Buffer): Float32Array {
  const length = bytes.length / Float32Array.BYTES_PER_ELEMENT;
  if (length === 0 || !Number.isInteger(length)) throw nonsenseOf('row');
  const floats = new Float32Array(length);
  for (let at = 0; at < length; at++) floats[at] = bytes.readFloatLE(at * Float32Array.BYTES_PER_ELEMENT);
  return floats;
}

function unitVector(numbers: Float32Array | readonly number[]): Float32Array {
  let largest = 0;
  for (const value of numbers) {
    if (!Number.isFinite(value)) throw nonsenseOf('number');
    largest = Math.max(largest, Math.abs(value));
  }
  if (largest === 0) throw nonsenseOf('zero');
  // Scaled first: the square of a very small or very large number is zero or infinite.
  let squares = 0;
  for (const value of numbers) squares += (value / largest) ** 2;
  const length = Math.sqrt(squares);
  const unit = new Float32Array(numbers.length);
  let at = 0;
  for (const value of numbers) unit[at++] = value / largest / length;
  return unit;
}

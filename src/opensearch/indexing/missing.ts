import type { Connection } from '../connection/connection.ts';
import { MANAGEMENT } from '../connection/patience.ts';

/** A run of article numbers, `[from, to)`. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

interface HistogramAnswer {
  readonly aggregations: {
    readonly ranges: { readonly buckets: readonly { readonly key: number; readonly doc_count: number }[] };
  };
}

/** Ranges are at least this long, and so long that there are at most so many. */
const SHORTEST = 100;
const MOST_RANGES = 10_000;

/** The ranges of numbers below `total` of which an index does not hold all articles yet. */
export async function missingRanges(
  index: string,
  total: number,
  connection: Connection,
): Promise<readonly NumberRange[]> {
  const length = Math.max(SHORTEST, Math.ceil(total / MOST_RANGES));
  await connection.send({ method: 'POST', path: `/${index}/_refresh` }, MANAGEMENT);
  const { body } = await connection.send<HistogramAnswer>(
    {
      method: 'POST',
      path: `/${index}/_search`,
      body: {
        size: 0,
        aggs: { ranges: { histogram: { field: 'number', interval: length, min_doc_count: 1 } } },
      },
      whole: true,
    },
    MANAGEMENT,
  );
  const held = new Map(body.aggregations.ranges.buckets.map(({ key, doc_count }) => [key, doc_count]));
  return rangesOf(total, length).filter(({ from, to }) => (held.get(from) ?? 0) < to - from);
}

function rangesOf(total: number, length: number): NumberRange[] {
  return Array.from({ length: Math.ceil(total / length) }, (_, at) => ({
    from: at * length,
    to: Math.min(total, (at + 1) * length),
  }));
}

import type { CorpusTotals } from '../indexing/corpus-statistics.ts';
import { decodeIndex, encodeIndex } from '../persistence/saved-index.ts';
import type { RemoteStatistics } from './remote-statistics.ts';

/** What stands before the tables. */
interface Head {
  readonly totals: CorpusTotals;
  readonly host: string;
  /** How many cross-lingual terms there are. */
  readonly named: number;
}

const LENGTH_BYTES = 4;
const NONE = new Uint32Array(0);

/**
 * Writes what questions are weighed by as bytes: length and text of a head in JSON, the cross-lingual terms, their counts,
 * then an index without articles.
 * @param code a print of the code and word lists that the index depends on
 * @returns parts to be put one after the other
 */
export function encodeStatistics(statistics: RemoteStatistics, code: string): readonly Uint8Array[] {
  const { totals, host, crossLingual } = statistics;
  const { hashes, counts } = crossLingual;
  const head: Head = { totals, host, named: hashes.length };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(json.length);
  const empty = { words: NONE, wordStart: NONE, crossLingualTerms: NONE, crossLingualStart: NONE };
  const withoutArticles = { firstSentence: NONE, articleOf: NONE, titles: { start: NONE, values: NONE } };
  const tables = { ...statistics, ...empty, ...withoutArticles, capital: new Uint8Array(0) };
  const named = [hashes, counts].map((table) =>
    Buffer.from(table.buffer, table.byteOffset, table.byteLength),
  );
  return [length, json, ...named, ...encodeIndex({ fingerprints: [], tables }, code)];
}

/** Reads what `encodeStatistics` wrote, or says in one sentence why it is not used. */
export function decodeStatistics(
  bytes: Uint8Array,
  code: string,
): { readonly statistics: RemoteStatistics } | { readonly reason: string } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = LENGTH_BYTES + view.readUInt32LE(0);
  const { totals, host, named } = JSON.parse(view.toString('utf8', LENGTH_BYTES, start)) as Head;
  const size = named * Uint32Array.BYTES_PER_ELEMENT;
  const decoded = decodeIndex(bytes.subarray(start + 2 * size), code);
  if ('reason' in decoded) return decoded;
  // Copies: they are aligned for any type.
  const [hashes, counts] = [start, start + size].map(
    (at) => new Uint32Array(new Uint8Array(bytes.subarray(at, at + size)).buffer),
  );
  const { vocabulary, stemFrequency, tonelessFrequency, trigramFrequency } = decoded.index.tables;
  const crossLingual = { hashes: hashes ?? NONE, counts: counts ?? NONE };
  return {
    statistics: {
      vocabulary,
      stemFrequency,
      tonelessFrequency,
      trigramFrequency,
      totals,
      host,
      crossLingual,
    },
  };
}

import type { CorpusTotals } from '../indexing/corpus-statistics.ts';
import { bytesSection, readSections, type Section } from '../persistence/container.ts';
import { decodeIndex, encodeIndex, indexIn, packIndex } from '../persistence/saved-index.ts';
import { NO_ARTICLE_TABLES } from './found-tables.ts';
import type { RemoteStatistics } from './remote-statistics.ts';

/** What is no table. */
interface About {
  readonly totals: CorpusTotals;
  readonly host: string;
}

const NONE = new Uint32Array(0);

/**
 * Writes what questions are weighed by as bytes: an index without articles, and what is counted of all of them.
 * @param code a print of the code and word lists that it depends on
 * @returns parts to be put one after the other
 */
export function encodeStatistics(statistics: RemoteStatistics, code: string): readonly Uint8Array[] {
  const { totals, host, crossLingual } = statistics;
  const about: About = { totals, host };
  const empty = { words: NONE, wordStart: NONE, crossLingualTerms: NONE, crossLingualStart: NONE };
  const withoutArticles = { firstSentence: NONE, articleOf: NONE, titles: { start: NONE, values: NONE } };
  const tables = {
    ...statistics,
    ...empty,
    ...withoutArticles,
    ...NO_ARTICLE_TABLES,
    capital: new Uint8Array(0),
  };
  const more = [
    bytesSection('about', Buffer.from(JSON.stringify(about))),
    numbersSection('namedHashes', crossLingual.hashes),
    numbersSection('namedCounts', crossLingual.counts),
  ];
  return encodeIndex(packIndex({ fingerprints: [], tables }, code, more));
}

/** Reads what `encodeStatistics` wrote, or says in one sentence why it is not used. */
export function decodeStatistics(
  bytes: Uint8Array,
  code: string,
): { readonly statistics: RemoteStatistics } | { readonly reason: string } {
  const decoded = decodeIndex(bytes, code);
  if ('reason' in decoded) return decoded;
  const sections = readSections(decoded.pack);
  const about = JSON.parse(Buffer.from(sections.section('about')).toString()) as About;
  const { vocabulary, stemFrequency, tonelessFrequency, trigramFrequency } = indexIn(sections).tables;
  const numbers = (name: string) => new Uint32Array(new Uint8Array(sections.section(name)).buffer);
  const crossLingual = { hashes: numbers('namedHashes'), counts: numbers('namedCounts') };
  return {
    statistics: { vocabulary, stemFrequency, tonelessFrequency, trigramFrequency, ...about, crossLingual },
  };
}

function numbersSection(name: string, { buffer, byteOffset, byteLength }: Uint32Array): Section {
  return bytesSection(name, new Uint8Array(buffer, byteOffset, byteLength));
}

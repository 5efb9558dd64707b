import type { Query, QueryCrossLingualTerm } from '../question/query.ts';

/** What a question names, by the hash of a cross-lingual term; undefined for what it doesn't name. */
export type NamedLookup = (hash: number) => QueryCrossLingualTerm | undefined;

/** A power of two; most hashes are told from the question's by this many of their bits, in the nearest memory. */
const MARKS = 1 << 10;

/** Prepares the lookup of what a question names: nearly all that is looked up is nothing of it. */
export function namedLookup({ crossLingualTerms }: Pick<Query, 'crossLingualTerms'>): NamedLookup {
  const marks = new Uint8Array(MARKS);
  for (const hash of crossLingualTerms.keys()) marks[hash & (MARKS - 1)] = 1;
  return (hash) => (marks[hash & (MARKS - 1)] === 0 ? undefined : crossLingualTerms.get(hash));
}

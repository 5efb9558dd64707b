import type { Query, SearchResult } from 'minisearch';

/** Letters from which on one of a word may be wrong; Arabic words are shorter, since short vowels are not written. */
const SHORTEST_MISTYPED = { arabic: 4, other: 5 };
/** How much more a mistyped word tells in a title than elsewhere. */
const TITLE_BOOST = 3;
const LETTERS = /^\p{L}+$/u;
const ARABIC = /^\p{Script=Arabic}/u;

/** Whether a typed word may have a typo: numbers and short words with one would be others that are meant as well. */
export function mayBeMistyped(word: string): boolean {
  const shortest = ARABIC.test(word) ? SHORTEST_MISTYPED.arabic : SHORTEST_MISTYPED.other;
  return word.length >= shortest && LETTERS.test(word);
}

/** Asks for all words, each as a beginning or with one typo: a letter too many, too few, wrong, or in its neighbour's place. */
export function mistypedQuery(words: readonly string[]): Query {
  return {
    combineWith: 'AND',
    prefix: true,
    boost: { title: TITLE_BOOST },
    queries: words.map((word) =>
      mayBeMistyped(word)
        ? {
            combineWith: 'OR',
            queries: [{ queries: [word], fuzzy: 1 }, ...swappedNeighbours(word)],
          }
        : word,
    ),
  };
}

/** The results of `mistypedQuery` in which most words are as typed. */
export function withFewestTypos(
  results: readonly SearchResult[],
  words: readonly string[],
): readonly SearchResult[] {
  const typosIn = ({ terms }: SearchResult) =>
    words.filter((word) => !terms.some((term) => term.startsWith(word))).length;
  const counted = results.map((result) => ({ result, typos: typosIn(result) }));
  const fewest = counted.reduce((least, { typos }) => Math.min(least, typos), Number.POSITIVE_INFINITY);
  return counted.filter(({ typos }) => typos === fewest).map(({ result }) => result);
}

/** Two letters in each other's place are two edits, but one slip of the fingers. */
function swappedNeighbours(word: string): readonly string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  ).filter((swapped) => swapped !== word);
}

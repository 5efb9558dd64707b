/** Enough for the words that make up nearly all of a language's text. */
const LIMIT = 30_000;

/** A pure function of one string, never undefined, that remembers its latest results; it forgets all of them at the limit. */
export function remembering<T>(compute: (word: string) => T, limit = LIMIT): (word: string) => T {
  const results = new Map<string, T>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    const result = compute(word);
    if (results.size >= limit) results.clear();
    results.set(word, result);
    return result;
  };
}

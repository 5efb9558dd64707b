/** Enough for the words that most of a text consists of; more takes up memory and makes nothing faster. */
const LIMIT = 8_000;

/** What a function remembers, in two halves: the older one goes when the recent one is full. */
interface Memory {
  recent: Map<string, unknown>;
  older: Map<string, unknown>;
}

/** Weak: a function that nobody holds any longer takes its memory along. */
const memories: WeakRef<Memory>[] = [];

/** A pure function of one string, never undefined, that remembers results: words that keep coming are never forgotten. */
export function memoize<T>(compute: (word: string) => T, limit = LIMIT): (word: string) => T {
  const memory = { recent: new Map<string, T>(), older: new Map<string, T>() };
  memories.push(new WeakRef(memory));
  return (word) => {
    const known = memory.recent.get(word);
    if (known !== undefined) return known;
    const older = memory.older.get(word);
    const result = older === undefined ? compute(word) : older;
    if (memory.recent.size >= limit) {
      memory.older = memory.recent;
      memory.recent = new Map();
    }
    memory.recent.set(word, result);
    return result;
  };
}

/** Forgets all that is remembered: after many texts it would only take up memory. */
export function clearMemos(): void {
  for (const reference of memories) {
    const memory = reference.deref();
    if (!memory) continue;
    memory.recent = new Map();
    memory.older = new Map();
  }
}

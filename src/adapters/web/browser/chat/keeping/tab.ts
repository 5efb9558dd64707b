import { newest } from './newest.ts';

/** What one list may take of the tab's storage, of which browsers give some five million characters. */
const LIMITS = { count: 100, characters: 1_000_000 };

const written = new Map<string, string>();

/** Keeps something for as long as the tab is there; where the browser forbids that or has no room, it is not kept. */
export function keep(key: string, value: unknown): void {
  write(key, JSON.stringify(value));
}

/** Keeps the newest of a list of things, each as JSON. */
export function keepNewest(key: string, texts: readonly string[]): void {
  let fitting = newest(texts, LIMITS);
  while (!write(key, `[${fitting.join(',')}]`) && fitting.length > 0)
    fitting = fitting.slice(Math.ceil(fitting.length / 2));
}

/** What was kept in this tab, by this page or by the one before it; undefined where there is nothing that can be read. */
export function readKept<Value>(key: string): Value | undefined {
  try {
    return (JSON.parse(read(key) ?? 'null') as Value | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Another page of this tab has kept something since. */
export function isOvertaken(): boolean {
  return [...written].some(([key, text]) => read(key) !== text);
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    written.set(key, text);
    return true;
  } catch {
    return false;
  }
}

import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { keyBegins, keyHolds, keyOf, wordsOfKey } from './key.ts';
import { mayBeMistyped, mistypedQuery, withFewestTypos } from './typos.ts';
import { lookedUp, searchWords } from './words.ts';

/** What an item can be found by: `keeping` is where and how it is kept, which those know who keep it. */
export const CATALOGUE_FIELDS = ['title', 'publisher', 'keeping'] as const;
/** A beginning of one letter begins so many words that reading all keys is faster than looking it up (docs/benchmarks.md). */
const SHORTEST_LOOKED_UP = 2;
/** Looking a beginning up costs as much as the words that it begins; a hundred short ones would hold everybody up. */
const MOST_LOOKED_UP = 8;

/** A field by which items are found. */
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number];

/** The texts of an item's fields. */
export type FieldTexts = Readonly<Partial<Record<CatalogueField, string | undefined>>>;

/** What is looked for in a catalogue, besides the typed words. */
export interface CatalogueQuery<T> {
  /** The fields that are looked at, the title among them. */
  readonly fields: readonly CatalogueField[];
  /** Which items may be found; all where absent. */
  readonly accepts?: (item: T) => boolean;
  /** Which of equally good items come first, as those in the person's language do. */
  readonly prefers?: (item: T) => boolean;
  /** Items that are enough: fields besides the title are looked at only for fewer. */
  readonly enough?: number;
  /** Whether words with a typo count where nothing has the words as typed. */
  readonly typos: boolean;
}

/** Items that were found, best first. */
export interface Found<T> {
  readonly items: readonly T[];
  /** Whether none has the words as they were typed: the words of these differ by a letter. */
  readonly isNear: boolean;
}

/** An item with the words of each of its fields. */
interface Entry<T> {
  readonly item: T;
  readonly keys: Readonly<Record<CatalogueField, string>>;
}

/**
 * Items that are found by the beginnings of their words as people type them, whatever their marks, hamza, case or Arabic
 * article. Every typed word must begin a word of the item.
 */
export class Catalogue<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #index = new MiniSearch<Entry<T>>({
    fields: [...CATALOGUE_FIELDS],
    extractField: (entry, field) => (field === 'id' ? entry : entry.keys[field as CatalogueField]) as string,
    tokenize: wordsOfKey,
    processTerm: (word) => word,
    searchOptions: { combineWith: 'AND', prefix: true },
  });

  /** Adds an item, last in the order of the catalogue. */
  add(item: T, texts: FieldTexts): void {
    const entry = { item, keys: keysOf(texts) };
    this.#entries.push(entry);
    this.#index.add(entry);
  }

  /**
   * Finds the items for what is typed: those whose title begins with it first, then those whose title has all words, then
   * those that have some elsewhere. Without words, all items in their order.
   */
  search(typed: string, query: CatalogueQuery<T>): Found<T> {
    const words = searchWords(typed);
    const exact = this.#exact(words, query);
    const near = exact.length === 0 && query.typos ? this.#near(tellingOf(words), query) : [];
    return { items: [...exact, ...near].map(({ item }) => item), isNear: near.length > 0 };
  }

  #exact(words: readonly string[], query: CatalogueQuery<T>): readonly Entry<T>[] {
    const { fields, enough = Number.POSITIVE_INFINITY } = query;
    const telling = tellingOf(words);
    const inTitle = ranked(this.#holding(telling, { ...query, fields: ['title'] }), words, query);
    if (words.length === 0 || fields.length === 1 || inTitle.length >= enough) return inTitle;
    const known = new Set(inTitle);
    const elsewhere = this.#holding(telling, query).filter((entry) => !known.has(entry));
    return [...inTitle, ...ranked(elsewhere, words, query)];
  }

  #holding(telling: readonly string[], query: CatalogueQuery<T>): readonly Entry<T>[] {
    const { sought, rest } = parted(telling);
    const found = sought.length === 0 ? this.#entries : entriesOf<T>(this.#find(sought.join(' '), query));
    return found.filter(meantBy(rest, query));
  }

  #near(telling: readonly string[], query: CatalogueQuery<T>): readonly Entry<T>[] {
    if (!telling.some(mayBeMistyped)) return [];
    const { sought, rest } = parted(telling);
    const isMeant = meantBy(rest, query);
    const found = this.#find(mistypedQuery(sought), query).filter(({ id }) => isMeant(id));
    return ranked(entriesOf<T>(withFewestTypos(found, sought)), [], query);
  }

  #find(query: Query, { fields }: CatalogueQuery<T>): SearchResult[] {
    return this.#index.search(query, { fields: [...fields] });
  }
}

/** One shape for all entries, so that reading them stays fast. */
function keysOf({ title, publisher, keeping }: FieldTexts): Entry<unknown>['keys'] {
  return { title: keyOf(title), publisher: keyOf(publisher), keeping: keyOf(keeping) };
}

function entriesOf<T>(results: readonly SearchResult[]): readonly Entry<T>[] {
  return results.map(({ id }) => id as Entry<T>);
}

/** Tells whether an item may be found, and has the words that are not looked up. */
function meantBy<T>(rest: readonly string[], { fields, accepts }: CatalogueQuery<T>) {
  return ({ item, keys }: Entry<T>) =>
    rest.every((word) => fields.some((field) => keyHolds(keys[field], word))) && (accepts?.(item) ?? true);
}

/** In the order given, those that begin as typed first, then those that are preferred. */
function ranked<T>(
  entries: readonly Entry<T>[],
  words: readonly string[],
  { prefers }: CatalogueQuery<T>,
): readonly Entry<T>[] {
  const ranks: Record<0 | 1 | 2 | 3, Entry<T>[]> = { 0: [], 1: [], 2: [], 3: [] };
  for (const entry of entries) {
    const begins = words.length > 0 && keyBegins(entry.keys.title, words);
    const isPreferred = prefers?.(entry.item);
    ranks[begins ? (isPreferred ? 0 : 1) : isPreferred ? 2 : 3].push(entry);
  }
  return Object.values(ranks).flat();
}

/** The longest beginnings, which are looked up, and those that are only checked in what these find. */
function parted(telling: readonly string[]): Readonly<Record<'sought' | 'rest', readonly string[]>> {
  const long = telling.filter((word) => word.length >= SHORTEST_LOOKED_UP);
  const longest = new Set([...long].sort((a, b) => b.length - a.length).slice(0, MOST_LOOKED_UP));
  return {
    sought: telling.filter((word) => longest.has(word)),
    rest: telling.filter((word) => !longest.has(word)),
  };
}

/** The beginnings that must be found, each once: one that begins another is found where that is. */
function tellingOf(words: readonly string[]): readonly string[] {
  const all = [...new Set(words.map(lookedUp))];
  return all.filter((word) => !all.some((other) => other !== word && other.startsWith(word)));
}

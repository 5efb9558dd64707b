import type { IndexTables } from '../indexing/sentence-index.ts';
import { vocabularyOf } from '../indexing/vocabulary.ts';

/** One table of an index as bytes. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Tables of 32-bit and of 8-bit numbers, by their names in `IndexTables` and `Vocabulary`. */
const WIDE = [
  'words',
  'wordStart',
  'crossLingualTerms',
  'crossLingualStart',
  'firstSentence',
  'articleOf',
  'stemFrequency',
  'tonelessFrequency',
  'trigramFrequency',
] as const;
const VOCABULARY_WIDE = ['stems', 'skeletons', 'toneless', 'letters'] as const;
const VOCABULARY_NARROW = ['classes', 'functional'] as const;

/** All tables of an index as bytes. */
export function toSections(tables: IndexTables): Section[] {
  const { vocabulary, titles } = tables;
  return [
    ...WIDE.map((name) => ({ name, bytes: bytesOf(tables[name]) })),
    { name: 'capital', bytes: tables.capital },
    { name: 'titleStart', bytes: bytesOf(titles.start) },
    { name: 'titleWords', bytes: bytesOf(titles.values) },
    ...VOCABULARY_WIDE.map((name) => ({ name, bytes: bytesOf(vocabulary[name]) })),
    ...VOCABULARY_NARROW.map((name) => ({ name, bytes: vocabulary[name] })),
    { name: 'forms', bytes: textBytes(vocabulary.forms) },
    { name: 'keys', bytes: textBytes(vocabulary.keys) },
  ];
}

/** The tables of an index out of `toSections`. */
export function fromSections(sections: readonly Section[]): IndexTables {
  const byName = new Map(sections.map(({ name, bytes }) => [name, bytes]));
  const narrow = (name: string) => {
    const bytes = byName.get(name);
    if (!bytes) throw new Error(`the index has no table "${name}"`);
    return bytes;
  };
  const wide = (name: string) => wideOf(narrow(name));
  const wides = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map((name) => [name, wide(name)])) as Record<T, Uint32Array>;
  const tables = wides(WIDE);
  const vocabulary = vocabularyOf({
    forms: textOf(narrow('forms')),
    keys: textOf(narrow('keys')),
    ...wides(VOCABULARY_WIDE),
    classes: narrow('classes'),
    functional: narrow('functional'),
  });
  return {
    ...tables,
    vocabulary,
    capital: narrow('capital'),
    titles: { start: wide('titleStart'), values: wide('titleWords') },
    totals: {
      articles: tables.firstSentence.length - 1,
      sentences: tables.articleOf.length,
      words: tables.words.length,
    },
  };
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** @param bytes at the beginning of a buffer of their own */
function wideOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

/** Words hold no line feeds; in UTF-16, halves of a character that a stem was cut in survive. */
function textBytes(words: readonly string[]): Uint8Array {
  return Buffer.from(words.map((word) => `${word}\n`).join(''), 'utf16le');
}

function textOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');
  return text.split('\n').slice(0, -1);
}

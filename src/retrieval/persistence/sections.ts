import type { ReusableIndex } from '../indexing/reusable-index.ts';
import { vocabularyOf } from '../indexing/vocabulary.ts';
import { bytesSection, type Section, type Sections } from './container.ts';

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
  'distinctStems',
  'distinctToneless',
] as const;
const VOCABULARY_WIDE = ['stems', 'skeletons', 'toneless', 'letters'] as const;
const VOCABULARY_NARROW = ['classes', 'functional'] as const;

/** All that an index holds as sections. */
export function toSections({ tables, fingerprints }: ReusableIndex): Section[] {
  const { vocabulary, titles } = tables;
  const contents: [string, Uint8Array][] = [
    ['fingerprints', Buffer.from(JSON.stringify(fingerprints))],
    ...WIDE.map((name): [string, Uint8Array] => [name, bytesOf(tables[name])]),
    ['capital', tables.capital],
    ['stemPostingsStart', bytesOf(tables.stemPostings.start)],
    ['stemPostings', bytesOf(tables.stemPostings.values)],
    ['namings', bytesOf(tables.namings)],
    ['titleStart', bytesOf(titles.start)],
    ['titleWords', bytesOf(titles.values)],
    ...VOCABULARY_WIDE.map((name): [string, Uint8Array] => [name, bytesOf(vocabulary[name])]),
    ...VOCABULARY_NARROW.map((name): [string, Uint8Array] => [name, vocabulary[name]]),
    ['forms', textBytes(vocabulary.forms)],
    ['keys', textBytes(vocabulary.keys)],
  ];
  return contents.map(([name, bytes]) => bytesSection(name, bytes));
}

/**
 * The index out of `toSections`, in the memory of the sections.
 * @param known the index that was written there, where it is at hand: its words need not be read again
 */
export function fromSections(section: Sections['section'], known?: ReusableIndex): ReusableIndex {
  const wide = (name: string) => wideOf(section(name));
  const wides = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map((name) => [name, wide(name)])) as Record<T, Uint32Array>;
  const tables = wides(WIDE);
  // Tables of their own: those of `known` need not stay in memory.
  const vocabulary = vocabularyOf({
    forms: known?.tables.vocabulary.forms ?? textOf(section('forms')),
    keys: known?.tables.vocabulary.keys ?? textOf(section('keys')),
    ...wides(VOCABULARY_WIDE),
    classes: section('classes'),
    functional: section('functional'),
  });
  const totals = {
    articles: tables.firstSentence.length - 1,
    sentences: tables.articleOf.length,
    words: tables.words.length,
  };
  return {
    fingerprints:
      known?.fingerprints ?? (JSON.parse(bufferOf(section('fingerprints')).toString()) as string[]),
    tables: {
      ...tables,
      vocabulary,
      capital: section('capital'),
      titles: { start: wide('titleStart'), values: wide('titleWords') },
      stemPostings: { start: wide('stemPostingsStart'), values: wide('stemPostings') },
      namings: doublesOf(section('namings')),
      totals,
    },
  };
}

function bytesOf(numbers: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** @param bytes at a multiple of four in their memory */
function wideOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Uint32Array.BYTES_PER_ELEMENT);
}

/** @param bytes at a multiple of eight in their memory */
function doublesOf(bytes: Uint8Array): Float64Array {
  return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float64Array.BYTES_PER_ELEMENT);
}

/** Words hold no line feeds; in UTF-16, halves of a character that a stem was cut in survive. */
function textBytes(words: readonly string[]): Uint8Array {
  return Buffer.from(words.map((word) => `${word}\n`).join(''), 'utf16le');
}

function textOf(bytes: Uint8Array): string[] {
  return bufferOf(bytes).toString('utf16le').split('\n').slice(0, -1);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

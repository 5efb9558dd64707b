import { isFunctionWord } from '../../text/language/function-words.ts';
import { wordClasses } from '../../text/language/word-classes.ts';
import { wordKeys } from '../../text/language/word-keys.ts';
import { letterBits } from '../../text/similarity/dice.ts';
import { type KeyedWords, keyedWords } from './words/keyed-words.ts';
import { SpellingIndex } from './words/spelling-index.ts';
import { WordShapes } from './words/word-shapes.ts';

/** Marks a word or key that the corpus doesn't hold. */
export const UNKNOWN = 0xffffffff;

/** What is known of each distinct word of a corpus; words and keys are numbered from 0. */
export interface VocabularyTables {
  readonly forms: readonly string[];
  /** Every stem, skeleton and toneless key, once. */
  readonly keys: readonly string[];
  readonly stems: Uint32Array;
  readonly skeletons: Uint32Array;
  readonly toneless: Uint32Array;
  /** Letters of each word as bits, to tell quickly that two words are unlike. */
  readonly letters: Uint32Array;
  /** Bits of `WORD_CLASS`. */
  readonly classes: Uint8Array;
  /** 1 where a word is a function word. */
  readonly functional: Uint8Array;
}

/** The distinct words of a corpus with their keys, which can be looked up. */
export interface Vocabulary extends VocabularyTables {
  /** How many distinct keys there are. */
  readonly keyCount: number;
  /** Whether the corpus holds a folded word. */
  readonly has: (form: string) => boolean;
  /** The number of a folded word, or `UNKNOWN`. */
  readonly idOf: (form: string) => number;
  /** The number of a stem, skeleton or toneless key, or `UNKNOWN`. */
  readonly keyOf: (key: string) => number;
  /** Its words by their letters; made when it is first asked for. */
  readonly spellings: () => SpellingIndex;
  /** What its words are compared by; made when it is first asked for. */
  readonly shapes: () => WordShapes;
  /** Its words by their keys; made when it is first asked for. */
  readonly byKey: () => KeyedWords;
}

/**
 * Makes tables of words ready for looking up; numbers that are not given are made at the first look, for an index that others
 * are made from is never looked up in.
 * @param ids the numbers of `tables.forms`
 * @param keyIds the numbers of `tables.keys`
 */
export function vocabularyOf(
  tables: VocabularyTables,
  ids?: ReadonlyMap<string, number>,
  keyIds?: ReadonlyMap<string, number>,
): Vocabulary {
  let [forms, keys] = [ids, keyIds];
  let spellings: SpellingIndex | undefined;
  let shapes: WordShapes | undefined;
  let byKey: KeyedWords | undefined;
  const numberOf = (form: string): number | undefined => {
    forms ??= numbered(tables.forms);
    return forms.get(form);
  };
  return {
    ...tables,
    keyCount: tables.keys.length,
    has: (form) => numberOf(form) !== undefined,
    idOf: (form) => numberOf(form) ?? UNKNOWN,
    keyOf: (key) => {
      keys ??= numbered(tables.keys);
      return keys.get(key) ?? UNKNOWN;
    },
    spellings: () => {
      spellings ??= new SpellingIndex(tables.forms, tables.letters);
      return spellings;
    },
    shapes: () => {
      shapes ??= new WordShapes(tables);
      return shapes;
    },
    byKey: () => {
      byKey ??= keyedWords(tables, tables.keys.length);
      return byKey;
    },
  };
}

/** Numbers words and keys and lays out their letters, which the first look would do otherwise: somebody's question. */
export function makeReady({ idOf, keyOf, spellings, shapes, byKey }: Vocabulary): void {
  idOf('');
  keyOf('');
  spellings();
  shapes();
  byKey();
}

/** @param ids every distinct folded word with its number, in the order of the numbers */
export function analyzeVocabulary(ids: ReadonlyMap<string, number>): Vocabulary {
  const forms = [...ids.keys()];
  const keyIds = new Map<string, number>();
  const intern = (key: string): number => {
    const known = keyIds.get(key);
    if (known !== undefined) return known;
    keyIds.set(key, keyIds.size);
    return keyIds.size - 1;
  };
  const stems = new Uint32Array(ids.size);
  const skeletons = new Uint32Array(ids.size);
  const toneless = new Uint32Array(ids.size);
  for (const [id, form] of forms.entries()) {
    const keys = wordKeys(form, (word) => ids.has(word));
    stems[id] = intern(keys.stem);
    skeletons[id] = intern(keys.skeleton);
    toneless[id] = intern(keys.toneless);
  }
  const tables = {
    forms,
    keys: [...keyIds.keys()],
    stems,
    skeletons,
    toneless,
    letters: Uint32Array.from(forms, letterBits),
    classes: Uint8Array.from(forms, wordClasses),
    functional: Uint8Array.from(forms, (form) => Number(isFunctionWord(form))),
  };
  return vocabularyOf(tables, ids, keyIds);
}

function numbered(words: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, numbers.size);
  return numbers;
}

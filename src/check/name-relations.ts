import { isFunctionWord } from '../text/language/function-words.ts';
import { nameKey } from '../text/names/name-key.ts';
import { fold, withoutMarks } from '../text/unicode/fold.ts';
import data from './data/name-spellings.json' with { type: 'json' };
import type { Lexicon, WrittenWord } from './lexicon.ts';

/** A way in which one name comes to be spelled in two ways. */
export interface SpellingRelation {
  /** The key that two spellings of one word share; undefined for words that are no part of a name. */
  keyOf(word: WrittenWord): string | undefined;
  /** Whether two spellings (folded words, of one key) really are a case of it. */
  joins(spelling: readonly string[], other: readonly string[]): boolean;
}

const CLASSES = new Map(
  data.interchanged.flatMap((letters) => letters.map((letter) => [fold(letter), letters[0]] as const)),
);
const LEAST_CONSONANTS = 3;
const ARABIC = /^\p{Script=Arabic}{3,}$/u;

/** Arabic transliterations that differ in letters for one sound, as ترونج and ترونغ. */
const transliterated: SpellingRelation = {
  keyOf({ folded }) {
    if (!ARABIC.test(folded) || folded.startsWith(data.article) || isFunctionWord(folded)) return undefined;
    // A last ه is mostly the feminine ending, not a sound.
    return [...folded]
      .map((letter, at) =>
        at === folded.length - 1 && letter === 'ه' ? letter : (CLASSES.get(letter) ?? letter),
      )
      .join('');
  },
  joins: () => true,
};

/** Vietnamese names with and without their marks, as Nguyễn Văn An and Nguyen Van An. */
const unmarked: SpellingRelation = {
  keyOf: (word) => (isCapitalised(word) ? withoutMarks(word.folded) : undefined),
  joins: (spelling, other) => isBare(spelling) !== isBare(other),
};

/** Names in Latin letters that sound alike, as Mohammed Ali and Muhammad Ali; words that are also written in lower case are no names. */
function likeSounding(small: ReadonlySet<string>): SpellingRelation {
  return {
    keyOf(word) {
      const bare = isCapitalised(word) && word.folded === withoutMarks(word.folded);
      if (!bare || word.folded.length < 3 || small.has(word.folded)) return undefined;
      return `${word.folded[0]}${consonantsOf(word.folded)}`;
    },
    // Short names of equal consonants, such as Mary and Maria, are mostly different people's.
    joins: (spelling, other) =>
      spelling.every((word, at) => word === other[at] || consonantsOf(word).length >= LEAST_CONSONANTS),
  };
}

function consonantsOf(word: string): string {
  return nameKey(word).replace(/[aiu]/g, '');
}

/** The relations that can hold in articles of one language. */
export function relationsFor(language: string, { words }: Lexicon): SpellingRelation[] {
  if (language === 'ar') return [transliterated];
  if (language === 'vi') return [unmarked];
  const small = new Set(words.filter(({ written }) => /^\p{Ll}/u.test(written)).map(({ folded }) => folded));
  return [unmarked, likeSounding(small)];
}

/** Capitalised, but no abbreviation or heading in capitals. */
function isCapitalised({ written, folded }: WrittenWord): boolean {
  return /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u.test(written) && !isFunctionWord(folded);
}

function isBare(words: readonly string[]): boolean {
  return words.every((word) => word === withoutMarks(word));
}

import type { InterfaceLanguage } from '../../language/detect.ts';
/** The pieces of a text as folded words, an empty string for each piece that is none, and how they are to be read. */
export interface WordContext {
  readonly words: readonly string[];
  /** Language of the Latin words. */
  readonly latin: 'vi' | 'en';
  /** Whether the text is typed with Vietnamese tone marks. */
  readonly toned: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;
const NOT_ASCII = /[^\0-\x7f]/;

/** Lays out folded words for the readers. Without a language, Latin words are Vietnamese where any has its marks. */
export function wordContext(words: readonly string[], language?: InterfaceLanguage): WordContext {
  const toned = words.some((word) => NOT_ASCII.test(word) && !ARABIC.test(word));
  const guessed = toned ? 'vi' : 'en';
  return { words, toned, latin: language === 'vi' || language === 'en' ? language : guessed };
}

/** The language of the word at `at`: Arabic by its script, else that of the text's Latin words. */
export function wordLanguage(at: number, { words, latin }: WordContext): InterfaceLanguage {
  return ARABIC.test(words[at] ?? '') ? 'ar' : latin;
}

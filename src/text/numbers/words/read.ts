import type { Lexeme } from '../lex.ts';
import { mayBeginArabic, readArabic } from './arabic.ts';
import { mayBeginEnglish, readEnglish } from './english.ts';
import { mayBeginVietnamese, readVietnamese } from './vietnamese.ts';

/** The languages whose number words are read. */
export type NumberLanguage = 'ar' | 'vi' | 'en';

/** A number read from words: its value, how many words it took, and whether it orders (`third`) rather than counts. */
export interface WordNumber {
  readonly value: number;
  readonly taken: number;
  readonly ordinal: boolean;
}

/** A text made ready for reading numbers; `words[i]` is the folded word of `lexemes[i]`, empty for all else. */
export interface WordContext {
  readonly lexemes: readonly Lexeme[];
  readonly words: readonly string[];
  /** Language of the Latin words. */
  readonly latin: 'vi' | 'en';
  /** Whether the text is typed with Vietnamese tone marks. */
  readonly toned: boolean;
}

const ARABIC = /\p{Script=Arabic}/u;
const NOT_ASCII = /[^\0-\x7f]/;

/** Lays out lexemes for the readers. Without a language, Latin words are Vietnamese where any has its marks. */
export function wordContext(lexemes: readonly Lexeme[], language?: NumberLanguage): WordContext {
  const words = lexemes.map((lexeme) => (lexeme.kind === 'word' ? lexeme.text : ''));
  const toned = words.some((word) => NOT_ASCII.test(word) && !ARABIC.test(word));
  const guessed = toned ? 'vi' : 'en';
  return { lexemes, words, toned, latin: language === 'vi' || language === 'en' ? language : guessed };
}

/** The language of the word at `at`: Arabic by its script, else that of the text's Latin words. */
export function wordLanguage(at: number, { words, latin }: WordContext): NumberLanguage {
  return ARABIC.test(words[at] ?? '') ? 'ar' : latin;
}

/** Whether a number in words may begin with a word, in any language. */
export function mayBeginNumber(word: string): boolean {
  return mayBeginEnglish(word) || mayBeginVietnamese(word) || mayBeginArabic(word);
}

/** Reads the longest number in words that begins at `at`, or nothing. */
export function readNumberWords(at: number, context: WordContext): WordNumber | undefined {
  const { words, toned } = context;
  if (!words[at]) return undefined;
  const language = wordLanguage(at, context);
  if (language === 'ar') return readArabic(words, at);
  return language === 'vi' ? readVietnamese(words, at, toned) : readEnglish(words, at);
}

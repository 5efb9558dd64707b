import { mayBeginArabic, readArabic } from './arabic.ts';
import { mayBeginEnglish, readEnglish } from './english.ts';
import { mayBeginVietnamese, readVietnamese } from './vietnamese.ts';
import { type WordContext, wordLanguage } from './word-context.ts';
import type { WordNumber } from './word-number.ts';

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

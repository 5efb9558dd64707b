import type { InterfaceLanguage } from '../language/detect.ts';
import type { Lexeme } from './lexemes.ts';
import { type WordContext, wordContext } from './words/word-context.ts';

/** A text made ready for reading numbers; `words[i]` is the folded word of `lexemes[i]`, empty for all else. */
export interface NumberContext extends WordContext {
  readonly lexemes: readonly Lexeme[];
}

/** Lays out lexemes for the readers of numbers and dates; the language is guessed where absent. */
export function numberContext(lexemes: readonly Lexeme[], language?: InterfaceLanguage): NumberContext {
  const words = lexemes.map((lexeme) => (lexeme.kind === 'word' ? lexeme.text : ''));
  return { lexemes, ...wordContext(words, language) };
}

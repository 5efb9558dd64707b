import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';

/** Where the words of one language's generated text come from. */
export interface WordSource {
  readonly language: InterfaceLanguage;
  /** Words of a sentence. */
  sentenceLength(random: () => number): number;
  /** The next token of running text: common ones often, rare ones now and then, some as nobody has written them yet. */
  token(random: () => number): string;
  /** A word of this language's shape that running text holds hardly ever. */
  unknownWord(random: () => number): string;
}

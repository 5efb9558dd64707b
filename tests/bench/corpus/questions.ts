import type { Article } from '../../../src/corpus/types.ts';
import type { InterfaceLanguage } from '../../../src/text/language/detect.ts';
import { SENTENCES_PER_ARTICLE } from './articles.ts';
import data from './data/languages.json' with { type: 'json' };
import { pick } from './random.ts';
import type { WordSource } from './word-source.ts';

/** A question about one sentence of the corpus. */
export interface BenchQuestion {
  readonly text: string;
  readonly language: InterfaceLanguage;
  /** The number of the sentence whose words it uses, counted over all articles; none for a question of unknown words. */
  readonly source?: number;
}

const MISSPELT_SHARE = 0.2;
const UNKNOWN_WORDS = 40;
/** Characters that a question may have in all interfaces of Dalil. */
const MOST_CHARACTERS = 490;

/** Questions in the words of random sentences behind a question word; in one of five, a word is misspelt. */
export function generateQuestions(
  count: number,
  articles: readonly Article[],
  random: () => number,
): BenchQuestion[] {
  return Array.from({ length: count }, () => {
    const at = Math.floor(random() * articles.length);
    const { text, sentences, language } = articles[at]!;
    const number = Math.floor(random() * sentences.length);
    const { start, end } = sentences[number]!;
    const words = text.slice(start, end - 1).split(' ');
    const length = 4 + Math.floor(random() * 6);
    const from = Math.floor(random() * Math.max(1, words.length - length));
    const taken = words.slice(from, from + length);
    const asked = random() < MISSPELT_SHARE ? misspellOne(taken, random) : taken;
    return {
      text: question(language as InterfaceLanguage, asked, random),
      language: language as InterfaceLanguage,
      source: at * SENTENCES_PER_ARTICLE + number,
    };
  });
}

/** Questions of some forty words that the corpus lacks, as many as fit into a question. */
export function generateHardQuestions(
  count: number,
  sources: readonly WordSource[],
  random: () => number,
): BenchQuestion[] {
  return Array.from({ length: count }, (_, index) => {
    const source = sources[index % sources.length]!;
    const words = Array.from({ length: UNKNOWN_WORDS }, () => source.unknownWord(random));
    while (words.join(' ').length > MOST_CHARACTERS) words.pop();
    return { text: `${words.join(' ')}?`, language: source.language };
  });
}

function question(language: InterfaceLanguage, words: readonly string[], random: () => number): string {
  return `${pick(random, data[language].questions)} ${words.join(' ').replace(/[.,،]+$/u, '')}?`;
}

/** The same words, two neighbouring letters of the longest one swapped. */
function misspellOne(words: readonly string[], random: () => number): string[] {
  const longest = words.reduce((best, word, at) => (word.length > words[best]!.length ? at : best), 0);
  const letters = [...words[longest]!];
  const at = Math.floor(random() * Math.max(0, letters.length - 1));
  letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return words.with(longest, letters.join(''));
}

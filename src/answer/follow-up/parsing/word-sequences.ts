import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { withoutMarks } from '../../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';

/** Phrases of a word list by language. */
type Phrases = Readonly<Record<InterfaceLanguage, readonly string[]>>;

/** The same as rows of folded words; Vietnamese ones also without tone marks. */
export type WordSequences = Readonly<Record<InterfaceLanguage | 'toneless', readonly string[][]>>;

/** Words in the order of a text that is in some language. */
interface Words {
  readonly tokens: readonly Token[];
  readonly language: InterfaceLanguage;
}

/** Reads the phrases of word lists; more than one list is read as one. */
export function sequencesOf(...lists: readonly Phrases[]): WordSequences {
  const read = (language: InterfaceLanguage) =>
    lists.flatMap((list) => list[language].map((phrase) => tokenize(phrase).map(({ form }) => form)));
  const vi = read('vi');
  return { ar: read('ar'), en: read('en'), vi, toneless: vi.map((words) => words.map(withoutMarks)) };
}

/** How many words the longest phrase has that stands at a place; 0 when there is none. */
export function lengthAt(known: WordSequences, words: Words, at: number): number {
  const fits = phrasesFor(known, words).filter((phrase) => standsAt(phrase, words.tokens, at));
  return Math.max(0, ...fits.map(({ length }) => length));
}

/** How many words the longest phrase has that ends a text. */
export function lengthAtEnd(known: WordSequences, words: Words): number {
  const { tokens } = words;
  const fits = phrasesFor(known, words).filter((phrase) =>
    standsAt(phrase, tokens, tokens.length - phrase.length),
  );
  return Math.max(0, ...fits.map(({ length }) => length));
}

/** Whether no word of a text has a diacritic. */
export function isToneless(tokens: readonly Token[]): boolean {
  return tokens.every(({ form }) => withoutMarks(form) === form);
}

/** "con" is "còn" only for those who type without tone marks altogether. */
function phrasesFor(known: WordSequences, { tokens, language }: Words): readonly string[][] {
  return known[language === 'vi' && isToneless(tokens) ? 'toneless' : language];
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return at >= 0 && words.every((word, i) => tokens[at + i]?.form === word);
}

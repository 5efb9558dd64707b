import { fold, withoutMarks } from '../unicode/fold.ts';
import type { Token } from '../unicode/tokenize.ts';
import { isArabic } from './arabic.ts';
import auxiliaries from './data/opening-auxiliaries.json' with { type: 'json' };
import data from './data/question-phrases.json' with { type: 'json' };
import type { InterfaceLanguage } from './detect.ts';
import { hasVietnameseLetter, isTonelessSyllable } from './vietnamese.ts';

/** What kind of thing a question asks for. */
export type AnswerType = keyof typeof data;

/** The question phrase of a question: its kind and the half-open range of its tokens. */
export interface QuestionPhrase {
  readonly type: AnswerType;
  readonly from: number;
  readonly to: number;
}

/** Earlier kinds win where two phrases are equally long: a share is also a quantity, a person also a thing. */
const PRIORITY: readonly AnswerType[] = [
  'share',
  'time',
  'quantity',
  'place',
  'reason',
  'person',
  'manner',
  'definition',
  'thing',
  'whether',
];
const LONGEST = 5;
/** An English question that begins with one of these asks whether; inside a question they ask nothing. */
const OPENING_AUXILIARIES: ReadonlySet<string> = new Set(auxiliaries);
const PHRASES = phraseTable(fold);
const TONELESS_PHRASES = phraseTable((word) => withoutMarks(fold(word)));

function phraseTable(key: (word: string) => string): ReadonlyMap<string, AnswerType> {
  const table = new Map<string, AnswerType>();
  for (const type of [...PRIORITY].reverse()) {
    for (const phrase of data[type]) table.set(phrase.split(' ').map(key).join(' '), type);
  }
  return table;
}

/**
 * Finds what a question asks for from its question phrases, longest first.
 * @param toneless whether the question is Vietnamese without tone marks
 */
export function questionPhrase(tokens: readonly Token[], toneless = false): QuestionPhrase | undefined {
  const found = allPhrases(tokens, toneless ? TONELESS_PHRASES : PHRASES);
  return found.sort(byStrength)[0] ?? openingAuxiliary(tokens);
}

function openingAuxiliary([first]: readonly Token[]): QuestionPhrase | undefined {
  return first && OPENING_AUXILIARIES.has(first.form) ? { type: 'whether', from: 0, to: 1 } : undefined;
}

/** The same in a text of one language only: "AI" asks nothing in English, "how" nothing in Vietnamese. */
export function questionPhraseIn(
  language: InterfaceLanguage,
  tokens: readonly Token[],
  toneless = false,
): QuestionPhrase | undefined {
  const found = allPhrases(tokens, toneless && language === 'vi' ? TONELESS_PHRASES : PHRASES);
  const isOwn = ({ from, to }: QuestionPhrase) => languageOf(tokens.slice(from, to)) === language;
  return (
    found.filter(isOwn).sort(byStrength)[0] ?? (language === 'en' ? openingAuxiliary(tokens) : undefined)
  );
}

/** Every English phrase has a word that is no Vietnamese syllable. */
function languageOf(phrase: readonly Token[]): InterfaceLanguage {
  if (phrase.some(({ form }) => isArabic(form))) return 'ar';
  return phrase.every(({ form }) => hasVietnameseLetter(form) || isTonelessSyllable(withoutMarks(form)))
    ? 'vi'
    : 'en';
}

function allPhrases(tokens: readonly Token[], table: ReadonlyMap<string, AnswerType>): QuestionPhrase[] {
  const found: QuestionPhrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let phrase = '';
    for (const [at, { form }] of tokens.slice(from, from + LONGEST).entries()) {
      phrase += (phrase && ' ') + form;
      const type = table.get(phrase);
      if (type) found.push({ type, from, to: from + at + 1 });
    }
  }
  return found;
}

function byStrength(a: QuestionPhrase, b: QuestionPhrase): number {
  return (
    PRIORITY.indexOf(a.type) - PRIORITY.indexOf(b.type) || b.to - b.from - (a.to - a.from) || a.from - b.from
  );
}

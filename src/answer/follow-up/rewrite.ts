import { detectLanguage, type InterfaceLanguage } from '../../text/language/detect.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import topics from './data/topics.json' with { type: 'json' };
import data from './data/words.json' with { type: 'json' };
import type { ParsedQuestion, TextRange } from './parsing/parse-question.ts';
import { lengthAt, lengthAtEnd, sequencesOf } from './parsing/word-sequences.ts';

const REMNANTS = sequencesOf(topics.remnants);
/** What is asked of with no other verb than "be". */
const COPULAR: ReadonlySet<string> = new Set(['person', 'place', 'definition']);
const ARTICLES = new Set(data.articles);
const DETERMINERS = new Set(data.determiners);

/** The text with other words in a place. */
export function withReplaced(text: string, { start, end }: TextRange, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** The words of a range; with their article where the place they go to has none. */
export function wordsFor(
  part: ParsedQuestion,
  named: TextRange,
  before: ParsedQuestion,
  slot?: TextRange,
): string {
  const words = part.text.slice(named.start, named.end);
  if (slot && part.language === 'ar') return withClitic(before.text.slice(slot.start), words);
  if (!slot || part.language !== 'en' || /^\p{Nd}/u.test(words)) return words;
  const last = <T extends TextRange>(tokens: readonly T[], to: number) =>
    tokens.findLast(({ end }) => end <= to);
  const own = last(part.tokens, named.start);
  const there = last(before.tokens, slot.start);
  const isPhrase = there !== undefined && there.start === before.tokens[(before.phrase?.to ?? 0) - 1]?.start;
  if (!own || !ARTICLES.has(own.form) || isPhrase || DETERMINERS.has(there?.form ?? '')) return words;
  return part.text.slice(own.start, named.end);
}

/** "للطلاب" becomes "للمعلمين": the preposition of the word that is replaced stays. */
function withClitic(old: string, words: string): string {
  if (old.startsWith('لل') && !words.startsWith('ل')) return `ل${words.replace(/^ا(?=ل)/u, '')}`;
  const first = /^\p{L}+/u.exec(words)?.[0];
  if (first && first.length > 3 && old.startsWith(`ل${first}`)) return `ل${words}`;
  return old.startsWith('بال') && words.startsWith('ال') ? `ب${words}` : words;
}

/** As a question about the rest of another: "since when (chairs the People's Committee)". */
export function aboutRest(before: ParsedQuestion, text: string): string {
  const { phrase } = before;
  // An auxiliary is no phrase that could be left out.
  const isPhrase = phrase && !(phrase.type === 'whether' && before.language === 'en');
  const rest = isPhrase ? withReplaced(before.text, phrase, '') : before.text;
  return `${trimmed(text)} (${withoutRemnants(trimmed(rest), before)})`;
}

/** "(is the mayor)": without the phrase, "is" says nothing. */
function withoutRemnants(rest: string, { language, phrase }: ParsedQuestion): string {
  // "By how much (was the fare raised)": there it is part of the verb.
  if (language === 'en' && !COPULAR.has(phrase?.type ?? '')) return rest;
  const forms = tokenize(rest);
  const words = { tokens: forms, language };
  const from = lengthAt(REMNANTS, words, 0);
  const to = forms.length - (language === 'vi' ? lengthAtEnd(REMNANTS, words) : 0);
  return from < to
    ? rest.slice(forms[from]?.start, to < forms.length ? forms[to - 1]?.end : undefined)
    : rest;
}

/** Nobody leaves half of an Arabic question to be completed by Latin words, or the reverse, without saying "and". */
export function isInOtherLetters(before: ParsedQuestion, text: string): boolean {
  return (detectLanguage(text) === 'ar') !== (before.language === 'ar');
}

/** With a question mark of its script. */
export function withQuestionMark(text: string): string {
  return `${text}${detectLanguage(text) === 'ar' ? '؟' : '?'}`;
}

/** A message as it was typed, as a question. */
export function asTyped({ text }: Pick<ParsedQuestion, 'text'>): string {
  return withQuestionMark(trimmed(text));
}

/** The question before, limited to what a message names. */
export function limitedTo(
  before: Pick<ParsedQuestion, 'text'>,
  { text }: Pick<ParsedQuestion, 'text'>,
): string {
  return withQuestionMark(`${trimmed(before.text)} ${trimmed(text)}`);
}

/** "How many communes are there?" */
export function howMany(words: string, language: InterfaceLanguage): string {
  return data.templates[language].replace('{words}', words);
}

/** Without the signs and spaces at its end. */
export function trimmed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s?؟!.،,]+$/u, '')
    .trim();
}

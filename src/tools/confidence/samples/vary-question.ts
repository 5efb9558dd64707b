import { isFunctionWord } from '../../../text/language/function-words.ts';
import { withoutMarks } from '../../../text/unicode/fold.ts';
import { tokenize } from '../../../text/unicode/tokenize.ts';
import words from './data/dialect-words.json' with { type: 'json' };

const DIALECT: ReadonlyMap<string, string> = new Map(Object.entries(words));

/** Ways in which people type a question otherwise than it stands in a set. */
const VARIATIONS: readonly ((text: string) => string)[] = [asKeywords, withTypo, withoutTones, inDialect];

/** A question typed in one of the ways, by its number; where that changes nothing, in the next one that does. */
export function varied(text: string, number: number): string {
  const tried = VARIATIONS.map((_, at) => VARIATIONS[(number + at) % VARIATIONS.length]!(text));
  return tried.find((other) => other !== text && other.trim() !== '') ?? text;
}

function asKeywords(text: string): string {
  const content = tokenize(text).filter(({ form }) => !isFunctionWord(form));
  return content.length < 2 ? text : content.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The longest word loses a letter in its middle. */
function withTypo(text: string): string {
  const longest = tokenize(text).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (!longest || longest.end - longest.start < 5 || /\p{N}/u.test(longest.form)) return text;
  const middle = Math.floor((longest.start + longest.end) / 2);
  return text.slice(0, middle) + text.slice(middle + 1);
}

function withoutTones(text: string): string {
  return /\p{Script=Latin}/u.test(text) ? withoutMarks(text) : text;
}

/** Question words of dialects, no hamza, and no dots on the last letter. */
function inDialect(text: string): string {
  if (!/\p{Script=Arabic}/u.test(text)) return text;
  return text
    .split(' ')
    .map((word) => DIALECT.get(word) ?? word.replace(/[أإآ]/g, 'ا').replace(/ة$/, 'ه'))
    .join(' ');
}

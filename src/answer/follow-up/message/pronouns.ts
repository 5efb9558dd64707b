import { civicGlossary } from '../../../text/glossary/match.ts';
import { fold } from '../../../text/unicode/fold.ts';
import { tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/pointers.json' with { type: 'json' };
import type { ContentWord, ParsedQuestion } from '../parsing/parse-question.ts';
import type { NamedThing } from '../parsing/things.ts';
import { isToneless, lengthAt, sequencesOf } from '../parsing/word-sequences.ts';

const PRONOUNS = sequencesOf(data.pronouns);
const EXPLETIVES = sequencesOf(data.expletives);
const BESIDE_EXPLETIVE = new Set(data.besideExpletive);
/** "مدرسه" for "مدرسة": words of the glossary that end in ة, as careless writers spell them. */
const FEMININE = new Set(
  civicGlossary.flatMap(({ terms }) =>
    terms.ar.flatMap(({ text }) => tokenize(text).flatMap(({ form }) => (form.endsWith('ه') ? [form] : []))),
  ),
);
const ENDINGS = data.endings.map(fold);
/** What a message with a pronoun says besides; more than that is a question by itself. */
const MOST_CONTENT = 3;

/** Which word of a message points back to what came before; undefined when none does. */
export function pointsBackAt(part: ParsedQuestion, things: readonly NamedThing[]): number | undefined {
  const { tokens, content, language } = part;
  if (content.length > (language === 'vi' ? 2 * MOST_CONTENT : MOST_CONTENT)) return undefined;
  // "Is it true that …" has an "it" that stands for what follows.
  if (lengthAt(EXPLETIVES, part, 0) > 0 && things.length > 1) return undefined;
  const pronoun = tokens.findIndex((_, at) => isPronoun(part, at));
  if (pronoun >= 0) return pronoun;
  return things.flatMap(({ words }) => words).find((word) => endsInPronoun(part, word))?.index;
}

/** "How many are there?" has no "there" that points anywhere, and "this year" no "this". */
function isPronoun(part: ParsedQuestion, at: number): boolean {
  const { tokens, phrase, language } = part;
  const length = lengthAt(PRONOUNS, part, at);
  // Without its mark "họ" may as well be "hồ".
  if (length === 0 || (length === 1 && language === 'vi' && isToneless(tokens))) return false;
  // "ما هي السلامة": the phrase has a pronoun that the noun behind it explains.
  if (phrase && at >= phrase.from && at < phrase.to) return false;
  const beside = [tokens[at - 1]?.form ?? '', tokens[at + 1]?.form ?? ''];
  return tokens[at]?.form !== 'there' || !beside.some((form) => BESIDE_EXPLETIVE.has(form));
}

/** "سكانها", "تعيينه": a noun with an article has no pronoun, and ة is none. */
function endsInPronoun({ text }: ParsedQuestion, { form, start, end }: ContentWord): boolean {
  if (/^(?:ال|لل)/u.test(form)) return false;
  if (ENDINGS.some((ending) => form.endsWith(ending) && form.length > ending.length + 2)) return true;
  const written = text.slice(start, end);
  return written.endsWith(data.writtenEnding) && form.length > 3 && !FEMININE.has(form);
}

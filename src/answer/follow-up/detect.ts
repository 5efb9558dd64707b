import { fold, withoutMarks } from '../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import data from './data/follow-ups.json' with { type: 'json' };
import { type ParsedQuestion, parseQuestion } from './parse-question.ts';

const LEADING = sequences(data.leading);
const TRAILING = sequences(data.trailing);
const PRONOUNS = new Set(data.pronouns.map(fold));
const CONJUNCTION_BEFORE = data.conjunctionBefore.map(fold);
/** A message of more content words than this is understood without the question before it. */
const MOST_CONTENT = 4;

/**
 * What a message asks in its own words, when it follows up the question before it; undefined when it is a question by itself.
 * "And the communes?" is a follow-up, "How many communes are there?" is not.
 */
export function followUpPart(text: string): ParsedQuestion | undefined {
  const { stripped, marked } = stripMarkers(text);
  const parsed = parseQuestion(stripped);
  const { content, phrase, tokens } = parsed;
  if (tokens.length === 0 || content.length > MOST_CONTENT) return undefined;
  const pointsBack = tokens.some(({ form }) => PRONOUNS.has(form)) && content.length <= 2;
  return marked || pointsBack || (content.length === 0 && phrase !== undefined) ? parsed : undefined;
}

/** Leaves out the words by which follow-ups begin and end, and tells whether it begins with any. */
function stripMarkers(text: string): { stripped: string; marked: boolean } {
  const tokens = tokenize(text);
  const lead = prefixLength(tokens, LEADING);
  const trail = suffixLength(tokens, TRAILING);
  if (lead >= tokens.length) return { stripped: text, marked: false };
  const from = tokens[lead]?.start ?? 0;
  const trailing = trail < tokens.length - lead ? tokens[tokens.length - trail] : undefined;
  const rest = text.slice(from, trailing?.start);
  const joined = lead === 0 && beginsWithConjunction(tokens[0]?.form ?? '');
  return { stripped: joined ? rest.slice(data.conjunction.length) : rest, marked: lead > 0 || joined };
}

/** "والبلديات" and "وكم" begin with "and"; "وزارة" does not. */
function beginsWithConjunction(form: string): boolean {
  const rest = form.slice(data.conjunction.length);
  return (
    form.startsWith(data.conjunction) &&
    CONJUNCTION_BEFORE.some((head) => (head === 'ال' ? rest.startsWith(head) : rest === head))
  );
}

function prefixLength(tokens: readonly Token[], known: readonly string[][]): number {
  return longest(known, (words) => words.every((word, i) => tokens[i]?.form === word));
}

function suffixLength(tokens: readonly Token[], known: readonly string[][]): number {
  return longest(known, (words) =>
    words.every((word, i) => tokens[tokens.length - words.length + i]?.form === word),
  );
}

function longest(known: readonly string[][], matches: (words: readonly string[]) => boolean): number {
  return Math.max(0, ...known.filter(matches).map(({ length }) => length));
}

function sequences(phrases: readonly string[]): string[][] {
  const toned = phrases.map((phrase) => tokenize(phrase).map(({ form }) => form));
  return [...toned, ...toned.map((words) => words.map(withoutMarks))];
}

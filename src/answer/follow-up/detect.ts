import { detectLanguage } from '../../text/language/detect.ts';
import { fold, withoutMarks } from '../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import { conditionOf } from './conditions.ts';
import data from './data/follow-ups.json' with { type: 'json' };
import { type ParsedQuestion, parseQuestion } from './parse-question.ts';

const LEADING = sequences(data.leading);
const TRAILING = sequences(data.trailing);
const PRONOUNS = new Set(data.pronouns.map(fold));
const CONJUNCTION_BEFORE = data.conjunctionBefore.map(fold);
/** A message of more content words than this is understood without the question before it. */
const MOST_CONTENT = 4;
/** A time or a place may be described at more length ("before the two-tier model was introduced?"). */
const MOST_SYLLABLES = 6;
const MOST_IN_CONDITION = 7;
const ROOTED = data.rootedInConjunction.map(fold);

/** A message taken apart that follows up a question. */
export interface FollowUp extends ParsedQuestion {
  /** It has a pronoun in the place of what the question before it was about. */
  readonly pointsBack: boolean;
}

/**
 * What a message asks in its own words, when it follows up the question before it; undefined when it is a question by itself.
 * "And the communes?" is a follow-up, "How many communes are there?" is not.
 */
export function followUpPart(text: string): FollowUp | undefined {
  const { stripped, marked } = stripMarkers(text);
  const parsed = parseQuestion(stripped);
  const { content, phrase, tokens } = parsed;
  const isCondition = phrase === undefined && conditionOf(parsed) !== undefined;
  if (tokens.length === 0 || content.length > (isCondition ? MOST_IN_CONDITION : mostContent(text)))
    return undefined;
  const hasPronoun = tokens.some(({ form }) => PRONOUNS.has(form)) && content.length <= 2;
  const pointsBack =
    hasPronoun || (phrase !== undefined && content.length === 1 && endsInPronoun(content[0]));
  return marked || pointsBack || isCondition || (content.length === 0 && phrase !== undefined)
    ? { ...parsed, pointsBack }
    : undefined;
}

/** "سكانها", "its inhabitants". */
function endsInPronoun({ form }: Partial<Token> = {}): boolean {
  return data.pronounEndings.some((ending) => form?.endsWith(ending) && form.length > ending.length + 2);
}

/** A Vietnamese word is often two syllables, each written by itself. */
function mostContent(text: string): number {
  return detectLanguage(text) === 'vi' ? MOST_SYLLABLES : MOST_CONTENT;
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
  const joined = beginsWithConjunction(tokens[lead]?.form ?? '');
  return {
    stripped: joined ? rest.slice(data.conjunction.length) : rest,
    marked: lead > 0 || trail > 0 || joined,
  };
}

/** "والبلديات", "وكم" and "وأمين" begin with "and"; "وزارة" does not. */
function beginsWithConjunction(form: string): boolean {
  const rest = form.slice(data.conjunction.length);
  if (!form.startsWith(data.conjunction) || rest.length < 2) return false;
  if (CONJUNCTION_BEFORE.some((head) => (head === 'ال' ? rest.startsWith(head) : rest === head))) return true;
  return rest.length > 2 && !ROOTED.some((root) => form.startsWith(root));
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

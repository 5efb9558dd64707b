import { isFunctionWord } from '../../text/language/function-words.ts';
import { type QuestionPhrase, questionPhrase } from '../../text/language/question-phrase.ts';
import { fold, withoutMarks } from '../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import data from './data/follow-ups.json' with { type: 'json' };

/** A question taken apart: its words, its question phrase, and which words carry content. */
export interface ParsedQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly phrase: QuestionPhrase | undefined;
  /** Indices into `tokens`, ascending. */
  readonly content: readonly number[];
}

const LEADING = sequences(data.leading);
const TRAILING = sequences(data.trailing);
const PRONOUNS = new Set(data.pronouns.map(fold));
const JOINED_BEFORE = data.joinedBefore.map(fold);
/** A message of more content words than this stands on its own feet. */
const MOST_CONTENT = 4;

/** Takes a question apart. */
export function parseQuestion(text: string): ParsedQuestion {
  const tokens = tokenize(text);
  const bare = tokens.every(({ form }) => withoutMarks(form) === form);
  const phrase = questionPhrase(tokens, bare) ?? questionPhrase(tokens);
  const inPhrase = (index: number) => phrase !== undefined && index >= phrase.from && index < phrase.to;
  const content = tokens.flatMap(({ form }, index) =>
    inPhrase(index) || isFunctionWord(form) ? [] : [index],
  );
  return { text, tokens, phrase, content };
}

/**
 * What a further message asks in its own words, when it leans on the question before it; undefined when it does not.
 * "And the communes?" leans, "How many communes are there?" does not.
 */
export function followUpPart(text: string): ParsedQuestion | undefined {
  const { stripped, marked } = stripMarkers(text);
  const parsed = parseQuestion(stripped);
  const { content, phrase, tokens } = parsed;
  if (tokens.length === 0 || content.length > MOST_CONTENT) return undefined;
  const pointsBack = tokens.some(({ form }) => PRONOUNS.has(form)) && content.length <= 2;
  return marked || pointsBack || (content.length === 0 && phrase !== undefined) ? parsed : undefined;
}

function stripMarkers(text: string): { stripped: string; marked: boolean } {
  const tokens = tokenize(text);
  const lead = prefixLength(tokens, LEADING);
  const trail = suffixLength(tokens, TRAILING);
  if (lead >= tokens.length) return { stripped: text, marked: false };
  const from = tokens[lead]?.start ?? 0;
  const to = trail > 0 && trail < tokens.length - lead ? tokens[tokens.length - trail]!.start : text.length;
  const rest = text.slice(from, to);
  const joined = lead === 0 && isJoined(tokens[0]?.form ?? '');
  return { stripped: joined ? rest.slice(data.joined.length) : rest, marked: lead > 0 || joined };
}

/** "والبلديات" and "وكم" begin with "and"; "وزارة" does not. */
function isJoined(form: string): boolean {
  const rest = form.slice(data.joined.length);
  return (
    form.startsWith(data.joined) &&
    JOINED_BEFORE.some((head) => (head === 'ال' ? rest.startsWith(head) : rest === head))
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

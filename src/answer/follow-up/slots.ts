import { conceptsNamed } from '../../text/cross-lingual/terms.ts';
import { withoutMarks } from '../../text/unicode/fold.ts';
import data from './data/follow-ups.json' with { type: 'json' };
import { type ContentWord, type ParsedQuestion, rangeOf, type TextRange } from './parse-question.ts';

const AND = new Set([...data.and, ...data.and.map(withoutMarks)]);
const AUXILIARIES = new Set(data.auxiliaries);
const NUMBER = /^\p{Nd}/u;

/** The place of a question that new words take, and whether there is hardly another. */
export interface Slot extends TextRange {
  readonly sure: boolean;
}

/** The likeliest places of a question for what a follow-up names, best first. */
export function slotsFor(before: ParsedQuestion, part: ParsedQuestion): Slot[] {
  const found = coordinated(before, part) ?? aligned(before, part) ?? numeric(before, part);
  if (found) return [{ ...found, sure: true }];
  const { content, phrase } = before;
  if (!phrase || content.length === 0 || part.content.some((word) => has(content, word))) return [];
  if (phrase.type === 'quantity' || phrase.type === 'share') return countedSlots(before);
  const ahead = content.filter(({ index }) => index < phrase.from);
  // "… là ai?": everything that the question is about comes before its phrase.
  if (ahead.length === content.length && phrase.type === 'person') return slot(ahead, true);
  const isPerson = phrase.type === 'person' && isCopular(before);
  const runs = runsOf(ahead.length > 0 ? ahead : content);
  if (runs.length > 1) return [...slot(runs[0] ?? [], false), ...slot(runs.at(-1) ?? [], false)];
  const [run = []] = runs;
  return isPerson ? slot(run, true) : slot(withoutVerb(run, before, part), false);
}

/** What a verb says something of: before it in English, after it in Arabic; in Vietnamese, as much as the new words take. */
function withoutVerb(
  run: readonly ContentWord[],
  { tokens, phrase }: ParsedQuestion,
  { content }: ParsedQuestion,
): readonly ContentWord[] {
  if (run.length < 2) return run;
  if (/\p{Script=Arabic}/u.test(run[0]?.form ?? '')) return phrase?.type === 'place' ? run : run.slice(1);
  if (phrase?.from === 0) return AUXILIARIES.has(tokens[phrase.to]?.form ?? '') ? run.slice(0, -1) : run;
  return phrase?.type === 'place' ? run : run.slice(0, content.length);
}

/** A number that takes the place of the only one. */
function numeric({ content }: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  const numbers = content.filter(({ form }) => NUMBER.test(form));
  return part.content.every(({ form }) => NUMBER.test(form)) && numbers.length === 1
    ? rangeOf(numbers)
    : undefined;
}

/** "How many wards …": the counted thing follows the phrase; a known term is it as a whole, else its extent is a guess. */
function countedSlots(before: ParsedQuestion): Slot[] {
  const { content, phrase, tokens } = before;
  const from = content.findIndex(({ index }) => index >= (phrase?.to ?? 0));
  const first = content[from];
  if (!first) return slot(lastRun(content), false);
  const run = runFrom(content, from);
  const term = conceptsNamed(tokens).filter((match) => match.from === first.index);
  const length = Math.max(0, ...term.map((match) => match.to - match.from));
  if (length > 0) return slot(run.slice(0, length), true);
  if (run.length === 1) return slot(run, true);
  return [...slot(run, false), ...slot(run.slice(0, 1), false)];
}

/** One of two things that were asked about together: "wards and communes". */
function coordinated({ tokens, content }: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  const at = content.findIndex((_, i) => part.content.every((named, k) => isSame(content[i + k], named)));
  const first = content[at];
  const last = content[at + part.content.length - 1];
  if (!first || !last) return undefined;
  const joins = (index: number) => AND.has(tokens[index]?.form ?? '');
  const begins = (index: number) => /^و(?=ال)/u.test(tokens[index]?.form ?? '');
  if (joins(first.index - 1) || begins(first.index)) {
    const other = content.findIndex(({ index }) => index === first.index - (begins(first.index) ? 1 : 2));
    return other < 0 ? undefined : rangeOf([...runTo(content, other), last]);
  }
  if (joins(last.index + 1) || begins(last.index + 1)) {
    const other = content.findIndex(({ index }) => index === last.index + (begins(last.index + 1) ? 1 : 2));
    return other < 0 ? undefined : rangeOf([first, ...runFrom(content, other).slice(0, 1)]);
  }
  return undefined;
}

/** Where a word is shared, the phrases are laid over each other; what is not new changes nothing. */
function aligned({ content }: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  if (part.content.every((word) => has(content, word))) return undefined;
  for (const [offset, word] of part.content.entries()) {
    if (/\p{Script=Latin}/u.test(word.form) && word.form.length < 4) continue;
    const at = content.findIndex((other) => isSame(other, word));
    const laid = content.slice(Math.max(0, at - offset), at - offset + part.content.length);
    if (at >= 0) return rangeOf(laid);
  }
  return undefined;
}

function has(content: readonly ContentWord[], word: ContentWord): boolean {
  return content.some((other) => isSame(other, word));
}

/** Without "and" and article, and without tone marks where one of the words has none. */
function isSame(one: ContentWord | undefined, other: ContentWord): boolean {
  if (one === undefined) return false;
  const [a, b] = [bare(one.form), bare(other.form)];
  return a === b || (withoutMarks(a) === withoutMarks(b) && [a, b].includes(withoutMarks(a)));
}

function bare(form: string): string {
  return form.replace(/^و?ال/u, '');
}

/** Only function words stand between the phrase and what is asked about: "Who is the secretary?". */
function isCopular({ content, phrase }: ParsedQuestion): boolean {
  const [first] = content;
  return phrase !== undefined && first !== undefined && first.index - phrase.to <= 2;
}

function slot(words: readonly ContentWord[], sure: boolean): Slot[] {
  const range = rangeOf(words);
  return range ? [{ ...range, sure }] : [];
}

/** Content words in stretches of neighbours. */
function runsOf(content: readonly ContentWord[]): ContentWord[][] {
  const runs: ContentWord[][] = [];
  for (const word of content) {
    const last = runs.at(-1);
    if (last?.at(-1)?.index === word.index - 1) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

function runFrom(content: readonly ContentWord[], from: number): ContentWord[] {
  const start = content[from]?.index ?? 0;
  return content.slice(from).filter(({ index }, offset) => index === start + offset);
}

function runTo(content: readonly ContentWord[], to: number): ContentWord[] {
  return lastRun(content.slice(0, to + 1));
}

function lastRun(content: readonly ContentWord[]): ContentWord[] {
  const last = content.at(-1);
  return content.filter(({ index }, at) => last && last.index - index === content.length - 1 - at);
}

import { withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/words.json' with { type: 'json' };
import { type ContentWord, type ParsedQuestion, rangeOf, type TextRange } from '../parsing/parse-question.ts';
import { runFrom, runTo } from '../parsing/runs.ts';
import { thingsNamed } from '../parsing/things.ts';

const AND = new Set([...data.and, ...data.and.map(withoutMarks)]);

/** The place of what a follow-up names where the question before it has words of it; undefined where it has none. */
export function sharedSlot(
  before: ParsedQuestion,
  part: ParsedQuestion,
): (TextRange & { sure: boolean; coordinated: boolean }) | undefined {
  const asked = coordinated(before, part);
  if (asked) return { ...asked, sure: true, coordinated: true };
  const laid = aligned(before, part);
  return laid && { ...laid, coordinated: false };
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
function aligned(before: ParsedQuestion, part: ParsedQuestion): (TextRange & { sure: boolean }) | undefined {
  const { content } = before;
  const begins = [before, part].map(beginningsOf);
  if (part.content.every((word) => content.some((other) => isSame(other, word)))) return undefined;
  for (const [offset, word] of part.content.entries()) {
    const at = content.findIndex((other) => isSame(other, word));
    const isShort = part.language === 'en' && word.form.length < 4;
    // A Vietnamese syllable is part of many words: "thành phố" and "thành ủy" have nothing in common.
    const isPart =
      part.language === 'vi' && !(begins[0]?.has(content[at]?.index) && begins[1]?.has(word.index));
    if (isShort || isPart) continue;
    if (at < 0) continue;
    const around = runAround(content, at, offset, part.content.length, before);
    const laid = offset === 0 && part.content.length > 1 ? wholeChain(around, before) : around;
    const range = rangeOf(laid);
    return range && { ...range, sure: isWhole(before, part, laid) };
  }
  return undefined;
}

/** "غرامة رمي القمامة": a chain of Arabic nouns ends with a definite one. */
function wholeChain(
  laid: readonly ContentWord[],
  { content, language }: ParsedQuestion,
): readonly ContentWord[] {
  if (language !== 'ar') return laid;
  const last = laid.at(-1);
  const next = content.find(({ index }) => index === (last?.index ?? 0) + 1);
  if (!last || !next || /^(?:ال|لل)/u.test(last.form) || !/^ال/u.test(next.form)) return laid;
  return [...laid, next];
}

/** Where a word follows directly, only known words tell that it is not replaced too. */
function isWhole({ content }: ParsedQuestion, part: ParsedQuestion, laid: readonly ContentWord[]): boolean {
  const next = (laid.at(-1)?.index ?? 0) + 1;
  return (
    !content.some(({ index }) => index === next) || thingsNamed(part).every(({ sort }) => sort !== 'unknown')
  );
}

/** Where the things begin that a question names. */
function beginningsOf(question: ParsedQuestion): ReadonlySet<number | undefined> {
  return new Set(thingsNamed(question).map(({ words }) => words[0]?.index));
}

/** The neighbours of a shared word that new words lie over, none of them beyond the question phrase. */
function runAround(
  content: readonly ContentWord[],
  at: number,
  offset: number,
  length: number,
  { phrase }: ParsedQuestion,
): ContentWord[] {
  const shared = content[at]?.index ?? 0;
  return content.slice(Math.max(0, at - offset), Math.max(0, at - offset + length)).filter(({ index }) => {
    const isBeyond = phrase !== undefined && index < phrase.from !== shared < phrase.from;
    return !isBeyond && isContiguous(content, index, shared);
  });
}

function isContiguous(content: readonly ContentWord[], one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return content.filter(({ index }) => index >= from && index <= to).length === to - from + 1;
}

/** Without "and" and article, and without tone marks where one of the words has none. */
function isSame(one: ContentWord | undefined, other: ContentWord): boolean {
  if (one === undefined) return false;
  const [a, b] = [bare(one.form), bare(other.form)];
  // "شهادة" after "لشهادة".
  if (a === `ل${b}` && b.length > 3) return true;
  return a === b || (withoutMarks(a) === withoutMarks(b) && [a, b].includes(withoutMarks(a)));
}

function bare(form: string): string {
  return form.replace(/^و?ال/u, '');
}

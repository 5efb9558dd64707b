import { splitLines } from '../unicode/lines.ts';
import type { Span } from '../unicode/span.ts';
import data from './data/segmentation.json' with { type: 'json' };
import { quotedSpans } from './quoted.ts';

const TERMINATORS = new Set(data.terminators);
const CLOSERS = new Set(data.closers);
const ABBREVIATIONS = new Set(Object.values(data.abbreviations).flat());
/** Characters looked at before a stop; without a bound, a line of stops alone would take forever. */
const LONGEST_ABBREVIATION = 24;
/** A line that starts an item of its own: a Markdown heading, bullet or numbered item. The marker is not quotable. */
const ITEM = /^[ \t]*(?:#{1,6}[ \t]+|[-*+•–][ \t]+|\d{1,3}[.)][ \t]+)/;
const SPACE = /\s/u;
const INVISIBLE = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;

/**
 * Splits a paragraph into sentences.
 * @returns spans (UTF-16 offsets into `text`), ascending, disjoint, trimmed of white space, never empty; every
 *   character that is neither white space nor a list marker lies in exactly one of them. Decimals, percentages,
 *   abbreviations, initials and quotations of moderate length are kept whole; the Arabic semicolon does not split.
 */
export function segmentSentences(text: string): Span[] {
  return items(text).flatMap(({ start, end }) => segmentItem(text, start, end));
}

/** Cuts a paragraph at lines that begin a list item or heading, without the marker. */
function items(text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of splitLines(text)) {
    const line = text.slice(start, end).trimEnd();
    const matched = ITEM.exec(line)?.[0].length ?? 0;
    const marker = matched < line.length ? matched : 0;
    const current = spans.at(-1);
    if (!current || marker > 0) spans.push({ start: start + marker, end });
    else current.end = end;
  }
  return spans;
}

function segmentItem(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const quoted = quotedSpans(text, from, to);
  let start = from;
  let nearest = 0;
  for (let at = from; at < to; at++) {
    if (!TERMINATORS.has(text.charAt(at))) continue;
    const end = endOfTerminator(text, at, to);
    while ((quoted[nearest]?.end ?? Number.POSITIVE_INFINITY) <= end) nearest++;
    const isQuoted = (quoted[nearest]?.start ?? Number.POSITIVE_INFINITY) < end;
    if (isBoundary(text, at, end, to) && !isQuoted) {
      push(spans, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  push(spans, text, start, to);
  return spans;
}

/** Past a run of terminators and the quotes and brackets that close with it. */
function endOfTerminator(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && TERMINATORS.has(text.charAt(end))) end++;
  while (end < to && CLOSERS.has(text.charAt(end)) && !opensNext(text, end, to)) end++;
  return end;
}

/** A straight quote right after the stop may open the next sentence: then a letter follows it. */
function opensNext(text: string, at: number, to: number): boolean {
  return text[at] === '"' && at + 1 < to && LETTER.test(text.charAt(at + 1));
}

function isBoundary(text: string, at: number, end: number, to: number): boolean {
  if (end >= to) return true;
  if (!SPACE.test(text.charAt(end))) return !isTight(text, at, end);
  const next = text.slice(end, end + 40).trimStart()[0] ?? '';
  if (text[at] === '.' && end === at + 1) return !isAbbreviation(text, at) && !LOWER.test(next);
  return !LOWER.test(next);
}

/**
 * Without a space after it, a stop ends a sentence only after Arabic letters ("…انتهى.بدأ…", common in the press)
 * or when it is not a full stop at all ("؟" and "!").
 */
function isTight(text: string, at: number, end: number): boolean {
  if (text[at] !== '.') return LOWER.test(text.charAt(end)) || !LETTER.test(text.charAt(end));
  const word = wordBefore(text, at);
  return !(
    word.length > 2 &&
    /[\p{Script=Arabic}\d]$/u.test(word) &&
    /\p{Script=Arabic}/u.test(text.charAt(end))
  );
}

function isAbbreviation(text: string, at: number): boolean {
  const word = wordBefore(text, at).toLowerCase();
  if (ABBREVIATIONS.has(word) || ABBREVIATIONS.has(word.normalize('NFC'))) return true;
  return /^\p{L}$/u.test(word) && word !== 'و';
}

function wordBefore(text: string, at: number): string {
  let start = at;
  while (
    start > 0 &&
    at - start < LONGEST_ABBREVIATION &&
    /[\p{L}\p{M}\p{N}./]/u.test(text.charAt(start - 1))
  )
    start--;
  return text.slice(start, at);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && INVISIBLE.test(text.charAt(start))) start++;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end--;
  const span = text.slice(start, end);
  if (end === start) return;
  const last = spans.at(-1);
  // Loose punctuation ("...", "»") belongs to the sentence before it: alone it says nothing.
  if (last && !/[\p{L}\p{N}]/u.test(span)) spans[spans.length - 1] = { start: last.start, end };
  else spans.push({ start, end });
}

import { segmentSentences } from '../text/sentences/segment.ts';
import { splitLines } from '../text/unicode/lines.ts';
import type { Span } from '../text/unicode/span.ts';
import { withoutEnd } from '../text/unicode/without-end.ts';
import type { Paragraph, Sentence } from './types.ts';

/** The last line of a raw article that names its source, in the three interface languages. */
const SOURCE_LINE =
  /^[\s\u200e\u200f]*(?:المصدر|Nguồn|Source)[\s\u200e\u200f]*[:：][\s\u200e\u200f]*([^\s\u200e\u200f].*)$/iu;
/** White space and marks around a link. */
const AROUND_LINK = /[\s\u200e\u200f]/;
/** Form feed: white space, and in an article with pages the end of one. */
export const PAGE_BREAK = '\f';
const CLOSING_PUNCTUATION = /[.!?…؟:;؛،,"'”’»)\]]$/u;
const LONGEST_BYLINE_WORDS = 6;
const LONGEST_BYLINE = 60;

/** The lines at the end of an article that are not quotable. */
export interface Footer {
  /** Where the quotable body ends (UTF-16 offset into the file's text). */
  readonly bodyEnd: number;
  /** The link of the source line, as written, and its offset. */
  readonly source?: { readonly url: string; readonly offset: number };
  readonly byline?: string;
}

/**
 * Finds the source line and the byline at the end of an article.
 * @param mayEndWithByline whether a byline is looked for even without a source line (a raw article without front matter)
 */
export function findFooter(text: string, bodyStart: number, mayEndWithByline: boolean): Footer {
  const lines = splitLines(text.slice(bodyStart))
    .map(({ start, end }) => ({ start: start + bodyStart, end: end + bodyStart }))
    .filter(({ start, end }) => !isBlank(text.slice(start, end)));
  const last = lines.at(-1);
  const link = last && SOURCE_LINE.exec(text.slice(last.start, last.end))?.[1];
  const rest = link ? lines.slice(0, -1) : lines;
  const footer = link
    ? {
        bodyEnd: last.start,
        source: { url: withoutEnd(link, AROUND_LINK).normalize('NFC'), offset: last.start },
      }
    : { bodyEnd: text.length };
  if (!link && !mayEndWithByline) return footer;
  const byline = findByline(text, rest);
  return byline
    ? { ...footer, bodyEnd: byline.start, byline: text.slice(byline.start, byline.end).trim() }
    : footer;
}

/** A byline is a short last line without closing punctuation, alone or right below a finished sentence. */
function findByline(text: string, lines: readonly Span[]): Span | undefined {
  const [before, last] = lines.slice(-2);
  if (!before || !last) return undefined;
  const line = text.slice(last.start, last.end).trim();
  const short = line.length <= LONGEST_BYLINE && line.split(/\s+/).length <= LONGEST_BYLINE_WORDS;
  if (!short || CLOSING_PUNCTUATION.test(line) || /\d{3}/.test(line)) return undefined;
  const alone = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/.test(text.slice(before.end, last.start));
  return alone || CLOSING_PUNCTUATION.test(text.slice(before.start, before.end).trimEnd()) ? last : undefined;
}

/**
 * Splits the body between two offsets into paragraphs (at blank lines) and these into sentences.
 * @param page on which the body begins, where it has pages: every form feed begins the next one
 */
export function splitBody(
  text: string,
  from: number,
  to: number,
  page?: number,
): { paragraphs: Paragraph[]; sentences: Sentence[] } {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const pageAt = page === undefined ? undefined : pageCounter(text, from, page);
  for (const { start, end } of blocks(text, from, to)) {
    const found = segmentSentences(text.slice(start, end));
    if (found.length === 0) continue;
    const firstSentence = sentences.length;
    for (const span of found) {
      const at = { start: start + span.start, end: start + span.end };
      const paged = pageAt ? { page: pageAt(at.start) } : {};
      sentences.push({ ...at, paragraph: paragraphs.length, ...paged });
    }
    paragraphs.push({ start, end, firstSentence, endSentence: sentences.length });
  }
  return { paragraphs, sentences };
}

/** Tells the pages of offsets that are asked for in ascending order. */
function pageCounter(text: string, from: number, first: number): (offset: number) => number {
  let page = first;
  let next = text.indexOf(PAGE_BREAK, from);
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf(PAGE_BREAK, next + 1)) page++;
    return page;
  };
}

/** Runs of lines between blank lines, as offsets into `text`. */
function blocks(text: string, from: number, to: number): Span[] {
  const spans: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of splitLines(text.slice(from, to))) {
    const span = { start: from + line.start, end: from + line.end };
    if (isBlank(text.slice(span.start, span.end))) open = undefined;
    else if (open) open.end = span.end;
    else {
      open = span;
      spans.push(span);
    }
  }
  return spans;
}

function isBlank(line: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\ufeff]/u.test(line);
}

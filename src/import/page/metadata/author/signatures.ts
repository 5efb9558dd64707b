import data from '../data/author.json' with { type: 'json' };
import type { PageLine, PageMark } from '../layout/layout.ts';
import { mayBelong } from '../title/surroundings.ts';
import type { AuthorClaim, AuthorSources } from './claims.ts';
import { namesIn } from './names-in.ts';

const { weights } = data;
/** Shorter lines are mostly headings, menus and cells of tables. */
const PARAGRAPH = 60;
const LONGEST = 80;
const MOST = 40;
/** Lines between the last paragraph and the name: a pointer to a document, a second name. */
const LINES_BETWEEN = 2;
const BELOW = 1_500;
const RTL = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb)(?:-|$)/i;

/**
 * Names alone in a line that is set to the end of the line, below a paragraph, as texts of the press are signed in Vietnam
 * and in Arab countries; and `Place - Name` above a paragraph that begins with the place.
 */
export function signatures(sources: AuthorSources): AuthorClaim[] {
  return [...signed(sources), ...placed(sources)];
}

function signed({ layout: { marks, lines }, headline, language }: AuthorSources): AuthorClaim[] {
  const end = RTL.test(language ?? '') ? 'left' : 'right';
  const numbers = new Map(lines.map(({ start }, at) => [start, at]));
  const ends = marks.filter((mark) => mark.text.length <= LONGEST && isSetTo(end, mark));
  return ends
    .filter((mark) => mayBelong(mark, headline, BELOW) && isBelowParagraph(numbers.get(mark.start), lines))
    .slice(0, MOST)
    .filter((mark) => !isLink(mark))
    .map(({ text }) => ({ names: namesIn(text, false), weight: weights.signed }));
}

function isBelowParagraph(number: number | undefined, lines: readonly PageLine[]): boolean {
  if (number === undefined) return false;
  return lines
    .slice(Math.max(0, number - 1 - LINES_BETWEEN), number)
    .some(({ text }) => text.length >= PARAGRAPH);
}

function isLink({ element }: PageMark): boolean {
  return element.localName === 'a' || element.querySelector('a') !== null;
}

function isSetTo(side: string, { element, names }: PageMark): boolean {
  if (element.getAttribute('align')?.toLowerCase() === side) return true;
  const style = /text-align\s*:\s*([a-z]+)/i.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase();
  if (style !== undefined) return style === side || style === 'end';
  const said = /(?:^|[\s_-])(?:text|align)-(?:align-)?(right|left|end)(?:$|\s)/i.exec(names)?.[1];
  return said !== undefined && (said === side || said === 'end');
}

function placed({ layout: { lines }, headline }: AuthorSources): AuthorClaim[] {
  return lines.flatMap((line, at) => {
    const [, place, name] = /^(\p{sc=Arabic}+(?:\s\p{sc=Arabic}+)?)\s*[-–—:]\s*(.+)$/u.exec(line.text) ?? [];
    if (!place || !name || line.text.length > LONGEST || !mayBelong(line, headline, BELOW)) return [];
    if (!lines[at + 1]?.text.startsWith(place)) return [];
    return [{ names: namesIn(name, false), weight: weights.signed }];
  });
}

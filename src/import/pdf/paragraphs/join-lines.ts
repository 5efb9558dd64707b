import { PAGE_BREAK } from '../../../corpus/body.ts';
import { cleanLine } from '../../page/clean-text.ts';
import data from '../data/hyphens.json' with { type: 'json' };
import type { TextLine } from '../layout/line.ts';
import type { PdfParagraph } from './split-paragraphs.ts';

const COMPOUND_OPENINGS = new Set(data.compoundOpenings);
const AFTER_SUSPENDED = new Set(data.afterSuspended);
const SOFT_HYPHEN = '\u00ad';
/** Shorter words stand in longer ones too often for it to mean anything that both are words. */
const TELLING = 4;
const WORD = /\p{L}[\p{L}\p{M}]*(?:[-\u2010]\p{L}[\p{L}\p{M}]*)*/gu;
const CUT_WORD = /([\p{L}\p{M}\d]+)[-\u2010]$/u;
const CUT_URL = /(?:https?:\/\/|www\.)\S*[/\-_.=?&]$/iu;

/** The words of a document, in small letters, by which it is told whether a hyphen at the end of a line is part of a word. */
export type KnownWords = ReadonlySet<string>;

/** The words that stand whole on their lines. */
export function knownWordsOf(lines: readonly TextLine[]): KnownWords {
  const words = new Set<string>();
  let isCut = false;
  for (const { text } of lines) {
    const found = text.toLowerCase().match(WORD) ?? [];
    const endsCut = /[-\u2010\u00ad]$/u.test(text);
    for (const word of found.slice(isCut ? 1 : 0, endsCut ? -1 : undefined)) words.add(word);
    isCut = endsCut;
  }
  return words;
}

/**
 * The text of a paragraph: lines joined by spaces, words that were cut at the end of a line made whole, a page break in place of the
 * first space that follows it. A word that goes on overleaf stays on the page on which it begins.
 */
export function joinLines(lines: PdfParagraph, known: KnownWords): string {
  let text = '';
  let page = lines[0].page;
  let breaks = '';
  for (const line of lines) {
    breaks += PAGE_BREAK.repeat(Math.max(0, line.page - page));
    page = Math.max(page, line.page);
    const next = cleanLine(line.text) + (line.text.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : '');
    const { keeps, space } = text === '' ? { keeps: true, space: false } : jointOf(text, next, known);
    let addition = space ? ` ${next}` : next;
    if (breaks !== '' && addition.includes(' ')) {
      addition = addition.replace(' ', breaks);
      breaks = '';
    }
    text = (keeps ? text : text.slice(0, -1)) + addition;
  }
  return text.replaceAll(SOFT_HYPHEN, '');
}

/** How two lines meet: whether the first one keeps its hyphen, and whether a space parts them. */
function jointOf(text: string, next: string, known: KnownWords): { keeps: boolean; space: boolean } {
  if (text.endsWith(SOFT_HYPHEN)) return { keeps: false, space: !/^\p{L}/u.test(next) };
  const [, stem] = CUT_WORD.exec(text) ?? [];
  if (stem === undefined) return { keeps: true, space: !CUT_URL.test(text) };
  const [ending = ''] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  if (AFTER_SUSPENDED.has(ending)) return { keeps: true, space: true };
  const [first, second] = [stem.toLowerCase(), ending.toLowerCase()];
  const isCutWord = /\p{L}$/u.test(stem) && (/^\p{Ll}/u.test(ending) || known.has(first + second));
  return { keeps: !isCutWord || isCompound(first, second, known), space: false };
}

function isCompound(stem: string, ending: string, known: KnownWords): boolean {
  if (known.has(stem + ending)) return false;
  if (known.has(`${stem}-${ending}`) || COMPOUND_OPENINGS.has(stem)) return true;
  const areLong = stem.length >= TELLING && ending.length >= TELLING;
  return areLong && known.has(stem) && known.has(ending);
}

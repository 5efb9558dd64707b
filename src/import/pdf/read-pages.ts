import { lettersOf } from './glyphs/letters.ts';
import { uprightPage } from './glyphs/upright.ts';
import { blocksOf } from './layout/columns.ts';
import { furnitureOf } from './layout/furniture.ts';
import { linesOf, type TextLine } from './layout/line.ts';
import { type Word, wordsOf } from './layout/word.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { type BaseDirection, countDirections } from './text/logical-order.ts';

/** The text of a document as it is laid out. */
export interface PdfText {
  /** Blocks of lines in the order in which they are read, of all pages. */
  readonly blocks: readonly (readonly TextLine[])[];
  /** 1-based numbers of the pages that have text. */
  readonly pagesWithText: readonly number[];
  readonly pages: number;
  /** Share of the letters that come from fonts made for encodings from before Unicode. */
  readonly legacyShare: number;
}

interface PageWords {
  readonly number: number;
  readonly words: readonly Word[];
  readonly direction: BaseDirection;
}

/** Fewer characters than this are a stamp or a page number on a picture. */
const LEAST_CHARACTERS = 20;

/** Reads the text of all pages, without headers and footers. */
export async function readPages(pdf: OpenedPdf): Promise<PdfText> {
  const pages: PageWords[] = [];
  for (let number = 1; number <= pdf.document.numPages; number++) pages.push(await wordsOfPage(pdf, number));
  const lines = pages.map(({ words, number, direction }) => linesOf(words, number, direction));
  const furniture = furnitureOf(lines);
  const hasText = ({ words }: PageWords) =>
    words.reduce((count, { glyphs }) => count + glyphs.length, 0) >= LEAST_CHARACTERS;
  return {
    blocks: pages.flatMap((page, index) =>
      blocksOfPage(
        page,
        (lines[index] ?? []).filter((line) => furniture.has(line)),
      ),
    ),
    pagesWithText: pages.filter(hasText).map(({ number }) => number),
    pages: pages.length,
    legacyShare: legacyShareOf(pages.flatMap(({ words }) => words)),
  };
}

function legacyShareOf(words: readonly Word[]): number {
  const glyphs = words.flatMap((word) => word.glyphs);
  return glyphs.filter(({ isLegacy }) => isLegacy).length / Math.max(1, glyphs.length);
}

async function wordsOfPage(pdf: OpenedPdf, number: number): Promise<PageWords> {
  const content = await pdf.glyphsOf(number);
  const letters = lettersOf(uprightPage(content.glyphs, content).glyphs);
  const { fromRight, letters: count } = countDirections(letters.map(({ text }) => text).join(''));
  return { number, words: wordsOf(letters), direction: fromRight * 2 > count ? 'rtl' : 'ltr' };
}

function blocksOfPage({ words, number, direction }: PageWords, dropped: readonly TextLine[]): TextLine[][] {
  const kept = words.filter(({ y, size }) => !dropped.some((line) => Math.abs(line.y - y) < 0.5 * size));
  return blocksOf(kept, direction === 'rtl').map((block) => linesOf(block, number, direction));
}

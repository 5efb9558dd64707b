import data from '../data/characters.json' with { type: 'json' };
import type { TextLine } from '../layout/line.ts';
import { joinContinued } from './continued.ts';
import { leadingsOf } from './geometry.ts';
import { joinLines, knownWordsOf } from './join-lines.ts';
import { splitParagraphs } from './split-paragraphs.ts';

/** A paragraph of a document. */
export interface PdfParagraphText {
  /** On one line; a form feed stands where a page ends within it. */
  readonly text: string;
  /** 1-based number of the page on which it begins. */
  readonly page: number;
  /** Of its font, in points. */
  readonly size: number;
  readonly bold: boolean;
}

/** What marks an item of a list says nothing by itself. */
const BULLET = new RegExp(
  `^(?:${data.bullets.map((bullet) => bullet.replace(/[*]/g, '\\$&')).join('|')})(?:\\s+|(?=\\p{L}))`,
  'u',
);

/** The paragraphs of a document in the order in which they are read. */
export function pdfParagraphs(blocks: readonly (readonly TextLine[])[]): PdfParagraphText[] {
  const leadings = leadingsOf(blocks);
  const known = knownWordsOf(blocks.flat());
  const cut = blocks.map((lines) => ({ lines, paragraphs: splitParagraphs(lines, leadings) }));
  return joinContinued(cut).flatMap((lines) => {
    const [{ page, size }] = lines;
    const text = joinLines(lines, known).replace(BULLET, '');
    return /[\p{L}\p{N}\ufffd]/u.test(text)
      ? [{ text, page, size, bold: lines.every(({ bold }) => bold) }]
      : [];
  });
}

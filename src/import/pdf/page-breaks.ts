import { PAGE_BREAK } from '../../corpus/body.ts';
import type { PdfParagraphText } from './paragraphs/pdf-paragraphs.ts';

/** A text in pages. */
export interface PagedText {
  /** 1-based number of the page on which the first paragraph begins. */
  readonly page: number;
  /** Paragraphs, and form feeds where a page ends between two of them. */
  readonly paragraphs: readonly string[];
}

/** Puts a form feed for each page that ends before the next paragraph begins. */
export function withPageBreaks(paragraphs: readonly PdfParagraphText[]): PagedText {
  const first = paragraphs[0]?.page ?? 1;
  let current = first;
  const broken = paragraphs.flatMap(({ text, page }) => {
    const breaks = Math.max(0, page - current);
    current += breaks + text.split(PAGE_BREAK).length - 1;
    return breaks > 0 ? [PAGE_BREAK.repeat(breaks), text] : [text];
  });
  return { page: first, paragraphs: broken };
}

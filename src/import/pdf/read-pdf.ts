import { messageOf } from '../../errors.ts';
import { ImportFailure } from '../failure.ts';
import { pageUrl } from '../page/page-url.ts';
import type { ImportedArticle } from '../page/read-page.ts';
import data from './data/legacy-fonts.json' with { type: 'json' };
import { type OpenedPdf, openPdf } from './open-pdf.ts';
import { withPageBreaks } from './page-breaks.ts';
import { type PdfParagraphText, pdfParagraphs } from './paragraphs/pdf-paragraphs.ts';
import { pdfMetadata } from './pdf-metadata.ts';
import { type PdfText, readPages } from './read-pages.ts';

/** Of fewer pages with text than this share, the rest is taken for pictures. */
const LEAST_PAGES_WITH_TEXT = 0.5;
/** More letters than this share without a meaning make a text unreadable. */
const MOST_UNKNOWN = 0.03;
const MOST_LEGACY = 0.5;
const OWN_LETTERS = new RegExp(data.ownLetters, 'u');
const UNKNOWN = /[\ufffd\p{Co}\p{Cn}]/gu;

/**
 * Reads the text layer of a PDF.
 * @param fetched where it was fetched; undefined for a file
 * @throws ImportFailure when it is damaged, locked, too long, a scan, or when its letters cannot be told
 */
export async function readPdf(bytes: Uint8Array, fetched?: string): Promise<ImportedArticle> {
  const pdf = await openPdf(bytes);
  try {
    return await articleOf(pdf, fetched);
  } catch (error) {
    // What is broken in the middle of a document comes to light when a page of it is read.
    if (error instanceof ImportFailure) throw error;
    throw new ImportFailure('pdf-damaged', { cause: messageOf(error) });
  } finally {
    await pdf.document.destroy().catch(() => {});
  }
}

async function articleOf(pdf: OpenedPdf, fetched: string | undefined): Promise<ImportedArticle> {
  const text = await readPages(pdf);
  const paragraphs = pdfParagraphs(text.blocks);
  checkText(text, paragraphs);
  const metadata = await pdfMetadata(pdf.document, paragraphs);
  const body = paragraphs.filter((paragraph) => paragraph.text !== metadata.title);
  const { page, paragraphs: paged } = withPageBreaks(body.length > 0 ? body : paragraphs);
  return { metadata: { ...metadata, url: pageUrl(fetched, []), page }, paragraphs: paged };
}

function checkText(
  { pages, pagesWithText, legacyShare }: PdfText,
  paragraphs: readonly PdfParagraphText[],
): void {
  if (pagesWithText.length === 0) throw new ImportFailure('pdf-scan');
  if (pagesWithText.length < LEAST_PAGES_WITH_TEXT * pages)
    throw new ImportFailure('pdf-mostly-scan', { pages, read: pagesWithText.length });
  const all = paragraphs.map(({ text }) => text).join('');
  const unknown = all.match(UNKNOWN)?.length ?? 0;
  // Old Vietnamese fonts call their letters by the codes of others, unless somebody has put that right.
  const isMisnamed = legacyShare > MOST_LEGACY && !OWN_LETTERS.test(all);
  if (isMisnamed || unknown > MOST_UNKNOWN * all.length) throw new ImportFailure('pdf-unmapped');
}

import { messageOf, type WordingValues } from '../../errors.ts';
import { ImportFailure, type ImportFailureCode } from '../failure.ts';
import { watchMemory } from '../pdf/memory-watch.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { type PdfDocument, type RawDocument, type ReadDocument, readDocument } from './read-document.ts';

/** What the reading process says of one document. */
export type ReadingReply =
  | { readonly read: ReadDocument }
  | { readonly failure: ImportFailureCode; readonly values: WordingValues }
  | { readonly fault: string };

/** Of the whole process while a PDF is read; an ordinary one takes a third of it. */
const MOST_MEMORY = 1_536 * 1_048_576;

process.on('message', async (document: RawDocument) => process.send?.(await replyTo(document)));
process.on('disconnect', () => process.exit());
// Whoever started this process waits for it.
process.send?.('ready');

async function replyTo(document: RawDocument): Promise<ReadingReply> {
  try {
    return { read: 'pdf' in document ? await readPdfDocument(document) : readDocument(document) };
  } catch (error) {
    if (error instanceof ImportFailure) return { failure: error.code, values: error.values };
    // Parsers go down into a page by recursion.
    if (error instanceof RangeError) return { failure: 'nested-too-deeply', values: {} };
    return { fault: messageOf(error) };
  }
}

async function readPdfDocument({ pdf, fetched }: PdfDocument): Promise<ReadDocument> {
  watchMemory(MOST_MEMORY);
  return { kind: 'article', article: await readPdf(pdf, fetched) };
}

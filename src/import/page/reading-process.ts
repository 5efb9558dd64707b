import { ImportFailure } from '../failure.ts';
import { type RawDocument, type ReadDocument, readDocument } from './read-document.ts';

/** What the reading process says of one document. */
export type ReadingReply =
  | { readonly read: ReadDocument }
  | { readonly failure: string }
  | { readonly fault: string };

process.on('message', (document: RawDocument) => process.send?.(replyTo(document)));
process.on('disconnect', () => process.exit());
// Whoever started this process waits for it.
process.send?.('ready');

function replyTo(document: RawDocument): ReadingReply {
  try {
    return { read: readDocument(document) };
  } catch (error) {
    if (error instanceof ImportFailure) return { failure: error.message };
    // Parsers go down into a page by recursion.
    if (error instanceof RangeError) return { failure: 'the page is nested too deeply for an article' };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

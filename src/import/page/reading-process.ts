import { messageOf, type WordingValues } from '../../errors.ts';
import { ImportFailure, type ImportFailureCode } from '../failure.ts';
import { type RawDocument, type ReadDocument, readDocument } from './read-document.ts';

/** What the reading process says of one document. */
export type ReadingReply =
  | { readonly read: ReadDocument }
  | { readonly failure: ImportFailureCode; readonly values: WordingValues }
  | { readonly fault: string };

process.on('message', (document: RawDocument) => process.send?.(replyTo(document)));
process.on('disconnect', () => process.exit());
// Whoever started this process waits for it.
process.send?.('ready');

function replyTo(document: RawDocument): ReadingReply {
  try {
    return { read: readDocument(document) };
  } catch (error) {
    if (error instanceof ImportFailure) return { failure: error.code, values: error.values };
    // Parsers go down into a page by recursion.
    if (error instanceof RangeError) return { failure: 'nested-too-deeply', values: {} };
    return { fault: messageOf(error) };
  }
}

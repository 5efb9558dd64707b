import { Readability } from '@mozilla/readability';
import type { DomDocument, DomNode } from '../dom.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { pruneForeign } from './prune.ts';

/** The texts that Readability takes for the article, once the page is pruned; it rewrites the document. */
export function readerView(document: DomDocument): ReadonlySet<string> {
  pruneForeign(document);
  const reader = new Readability<DomNode>(document as never, {
    disableJSONLD: true,
    // The tree itself is wanted; printing and parsing it again would cost time and change nothing.
    serializer: (node) => node as unknown as DomNode,
  });
  const content = reader.parse()?.content;
  if (!content) return new Set();
  return new Set(paragraphsOf(content).flatMap(({ text }) => [text, ...text.split('\n')]));
}

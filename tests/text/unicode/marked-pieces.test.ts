import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedPieces } from '../../../src/text/unicode/marked-pieces.ts';

/** Any text with spans in it, ascending and disjoint. */
const spannedText = fc
  .string({ unit: 'binary' })
  .chain((text) => fc.tuple(fc.constant(text), fc.uniqueArray(fc.nat(text.length), { maxLength: 8 })))
  .map(([text, edges]) => {
    const ordered = edges.sort((a, b) => a - b);
    const spans = ordered.flatMap((edge, at): [number, number][] =>
      at % 2 === 1 ? [[ordered[at - 1]!, edge]] : [],
    );
    return { text, spans };
  });

it('the pieces of a text are the text, and those that are marked are its spans', () => {
  fc.assert(
    fc.property(spannedText, ({ text, spans }) => {
      const pieces = markedPieces(text, spans);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text)).toEqual(
        spans.map(([start, end]) => text.slice(start, end)),
      );
    }),
  );
});

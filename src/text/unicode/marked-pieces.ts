/** A piece of a text, inside one of the spans that are marked in it or between them. */
export interface MarkedPiece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A text in pieces; joined, they are the text.
 * @param spans half-open UTF-16 offsets into the text, ascending and disjoint
 */
export function markedPieces(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): MarkedPiece[] {
  let at = 0;
  const pieces = spans.flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [
      { text: before, isMarked: false },
      { text: text.slice(start, end), isMarked: true },
    ];
  });
  return [...pieces, { text: text.slice(at), isMarked: false }];
}

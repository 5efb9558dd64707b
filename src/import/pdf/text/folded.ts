/** Ligatures and the shapes that Arabic letters take in words: characters of old encodings, not of texts. */
const SHAPES = /[\ufb00-\ufb06\ufb50-\ufd3d\ufd50-\ufdff\ufe70-\ufefc]+/gu;
/** Letters are stretched to fill a line; at the end of a word (`هـ`) the stroke is part of what is written. */
const STRETCHED = /(?<=\p{Script=Arabic}\p{M}*)\u0640+(?=\p{M}*\p{Script=Arabic})/gu;

/** A text with plain letters: shapes and ligatures folded (NFKC, these alone), strokes that fill lines gone, marks composed. */
export function foldedShapes(text: string): string {
  return (
    text
      // Of a mark that stands alone, NFKC makes a space with the mark on it.
      .replace(SHAPES, (shapes) => shapes.normalize('NFKC').replace(/ (?=\p{M})/gu, ''))
      .replace(STRETCHED, '')
      .normalize('NFC')
  );
}

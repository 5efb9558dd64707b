/** One shape of a page, or several that make one letter. */
export interface Glyph {
  /** What it stands for, in the order of speech, as the document maps it; U+FFFD where it maps to nothing. */
  text: string;
  /** Left edge and baseline, in points from the upper left corner of the page as it is read. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its font, in points. */
  readonly size: number;
  readonly bold: boolean;
  /** From a font made for an encoding from before Unicode. */
  readonly isLegacy?: boolean;
}

/** What a font says of its glyphs. */
export interface PageFont {
  /** From glyph space to text space along the line. */
  readonly scale: number;
  readonly bold: boolean;
  readonly vertical: boolean;
  /** Made for an encoding from before Unicode, whose letters pass for others. */
  readonly isLegacy: boolean;
  /** Whether a character code has a meaning; fonts that say nothing at all have none. */
  maps(code: number): boolean;
}

/** A glyph in the direction in which it is written. */
export interface DirectedGlyph extends Glyph {
  /** Quarter turns clockwise from left to right. */
  readonly turns: number;
}

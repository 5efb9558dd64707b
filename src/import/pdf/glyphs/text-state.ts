import { IDENTITY, type Matrix, multiplied } from './matrix.ts';

/** What decides where the next glyph of a page stands and how large it is (ISO 32000-1, 9.3). */
export interface TextState {
  /** From user space to the page as it is seen: points, y down. */
  ctm: Matrix;
  text: Matrix;
  line: Matrix;
  /** The name under which the library keeps the font; '' before one is set. */
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is unscaled. */
  horizontalScale: number;
  leading: number;
  rise: number;
}

/** The state at the beginning of a page that is shown by a transformation. */
export function initialState(ctm: Matrix): TextState {
  const spacing = { charSpacing: 0, wordSpacing: 0, horizontalScale: 1, leading: 0, rise: 0 };
  return { ctm, text: IDENTITY, line: IDENTITY, font: '', size: 0, ...spacing };
}

/** Moves to the start of a line below the last one. */
export function moveLine(state: TextState, x: number, y: number): void {
  state.line = multiplied(state.line, [1, 0, 0, 1, x, y]);
  state.text = state.line;
}

/** Moves along the line, in unscaled units of text space. */
export function advance(state: TextState, distance: number): void {
  state.text = multiplied(state.text, [1, 0, 0, 1, distance * state.horizontalScale, 0]);
}

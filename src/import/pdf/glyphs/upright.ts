import type { DirectedGlyph, Glyph } from './glyph.ts';

/** A page as it is read: most of its writing runs from left to right. */
export interface UprightPage {
  readonly glyphs: readonly Glyph[];
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** Turns a page so that most of its writing is upright; what runs in another direction, such as a stamp at its edge, is left out. */
export function uprightPage(
  glyphs: readonly DirectedGlyph[],
  { width, height }: { readonly width: number; readonly height: number },
): UprightPage {
  const counts = [0, 1, 2, 3].map((turns) => glyphs.filter((glyph) => glyph.turns === turns).length);
  const turns = counts.indexOf(Math.max(...counts));
  const size = turns % 2 === 0 ? { width, height } : { width: height, height: width };
  const turned = glyphs
    .filter((glyph) => glyph.turns === turns)
    .map((glyph) => ({ ...glyph, ...turnedBack(glyph, turns, width, height) }));
  return { ...size, glyphs: turned.filter((glyph) => isOnPage(glyph, size)) };
}

function turnedBack({ x, y }: Glyph, turns: number, width: number, height: number): Pick<Glyph, 'x' | 'y'> {
  if (turns === 1) return { x: y, y: width - x };
  if (turns === 2) return { x: width - x, y: height - y };
  return turns === 3 ? { x: height - y, y: x } : { x, y };
}

/** Printers' marks and the like stand outside of what is shown. */
function isOnPage({ x, y, width, size }: Glyph, page: { width: number; height: number }): boolean {
  return x + width >= 0 && x <= page.width && y >= 0 && y - size <= page.height;
}

import type { DirectedGlyph, PageFont } from './glyph.ts';
import { type Matrix, matrixFrom, multiplied } from './matrix.ts';
import { advance, initialState, moveLine, type TextState } from './text-state.ts';

/** The operations of a page's content in their order, as the library lists them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** One glyph of a shown text as the library gives it; widths in thousandths of glyph space. */
interface ShownGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The library's numbers of the operations that are followed here, by their names. */
export type OperatorNumbers = Readonly<Record<string, number>>;

type Operation = (args: readonly unknown[], state: TextState, page: PageInProgress) => void;

interface PageInProgress {
  state: TextState;
  readonly stack: TextState[];
  readonly fonts: ReadonlyMap<string, PageFont>;
  readonly glyphs: DirectedGlyph[];
}

/** Writing that leans further than this from a quarter turn is a stamp across the page, in degrees. */
const MOST_SLANT = 5;
const MISSING = '\ufffd';

/**
 * Where the glyphs of a page stand.
 * @param numbers the library's numbers of operations
 * @param fonts by the names that the operations give them
 * @param view from the page's own units to points from its upper left corner
 */
export function pageGlyphs(
  { fnArray, argsArray }: Operators,
  numbers: OperatorNumbers,
  fonts: ReadonlyMap<string, PageFont>,
  view: Matrix,
): DirectedGlyph[] {
  const operations = new Map(
    Object.entries(OPERATIONS).map(([name, operation]) => [numbers[name], operation] as const),
  );
  const page: PageInProgress = { state: initialState(view), stack: [], fonts, glyphs: [] };
  fnArray.forEach((fn, index) => {
    const args = argsArray[index];
    operations.get(fn)?.(Array.isArray(args) ? args : [], page.state, page);
  });
  return page.glyphs;
}

const OPERATIONS: Readonly<Record<string, Operation>> = {
  save: (_, state, { stack }) => void stack.push({ ...state }),
  restore: (_, __, page) => restore(page),
  transform: (args, state) => transform(state, args),
  paintFormXObjectBegin: ([matrix], state, { stack }) => {
    stack.push({ ...state });
    transform(state, matrix);
  },
  paintFormXObjectEnd: (_, __, page) => restore(page),
  beginText: (_, state) => {
    state.line = [1, 0, 0, 1, 0, 0];
    state.text = state.line;
  },
  setFont: ([name, size], state) => {
    state.font = String(name);
    state.size = number(size);
  },
  setGState: ([entries], state) => {
    for (const [key, value] of Array.isArray(entries) ? entries : [])
      if (key === 'Font') [state.font, state.size] = [String(value[0]), number(value[1])];
  },
  setTextMatrix: (args, state) => {
    state.line = matrixFrom(args.length === 1 ? args[0] : args) ?? state.line;
    state.text = state.line;
  },
  moveText: ([x, y], state) => moveLine(state, number(x), number(y)),
  setLeadingMoveText: ([x, y], state) => {
    state.leading = -number(y);
    moveLine(state, number(x), number(y));
  },
  setLeading: ([leading], state) => {
    state.leading = -number(leading);
  },
  nextLine: (_, state) => moveLine(state, 0, -state.leading),
  setCharSpacing: ([spacing], state) => {
    state.charSpacing = number(spacing);
  },
  setWordSpacing: ([spacing], state) => {
    state.wordSpacing = number(spacing);
  },
  setHScale: ([scale], state) => {
    state.horizontalScale = number(scale) / 100;
  },
  setTextRise: ([rise], state) => {
    state.rise = number(rise);
  },
  showText: ([shown], state, page) => {
    for (const part of Array.isArray(shown) ? shown : []) show(part, state, page);
  },
};

function restore(page: PageInProgress): void {
  page.state = page.stack.pop() ?? page.state;
}

function transform(state: TextState, matrix: unknown): void {
  const change = matrixFrom(matrix);
  if (change) state.ctm = multiplied(state.ctm, change);
}

function number(value: unknown): number {
  return Number.isFinite(value) ? (value as number) : 0;
}

/** A glyph, or a number that moves the next one back by so many thousandths of the font's size. */
function show(part: ShownGlyph | number, state: TextState, { fonts, glyphs }: PageInProgress): void {
  const font = fonts.get(state.font);
  if (typeof part === 'number') advance(state, (-part * state.size) / 1000);
  if (typeof part === 'number' || !font) return;
  const width = number(part.width) * font.scale * state.size;
  const glyph = placed(part, width, state, font);
  if (glyph) glyphs.push(glyph);
  advance(state, font.vertical ? 0 : width + state.charSpacing + (part.isSpace ? state.wordSpacing : 0));
}

/** Some programs map to U+0000 what they cannot name; without it, a word would have one letter less. Marks, of no width, are let go. */
function isNothing(unicode: string, width: number): boolean {
  return width > 0 && unicode.startsWith('\0');
}

function placed(
  { unicode, originalCharCode }: ShownGlyph,
  width: number,
  state: TextState,
  font: PageFont,
): DirectedGlyph | undefined {
  const [a, b, c, d, x, y] = multiplied(state.ctm, multiplied(state.text, [1, 0, 0, 1, 0, state.rise]));
  const [along, across] = [Math.hypot(a, b) * state.horizontalScale, Math.hypot(c, d)];
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  const turns = Math.round(degrees / 90);
  const size = Math.abs(state.size) * across;
  if (!(size > 0) || !Number.isFinite(x + y) || Math.abs(degrees - turns * 90) > MOST_SLANT) return undefined;
  return {
    text: font.maps(originalCharCode) && !isNothing(unicode, width) ? unicode : MISSING,
    x,
    y,
    width: width * along,
    size,
    bold: font.bold,
    isLegacy: font.isLegacy,
    turns: (turns + 4) % 4,
  };
}

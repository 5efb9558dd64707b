import type { Span } from '../unicode/span.ts';
import data from './data/segmentation.json' with { type: 'json' };

/** A longer quotation is several sentences of its own: kept whole it could not be shown in a message. */
const LONGEST_KEPT_WHOLE = 600;
/** What closes each mark; a symmetric one closes itself. */
const CLOSE = new Map([
  ...data.symmetricQuotes.map((quote) => [quote, quote] as const),
  ...data.pairs.map((pair) => [pair[0]!, pair[1]!] as const),
]);

/**
 * Finds balanced quotations and brackets of moderate length between two offsets, within which a sentence must not end.
 * @returns outermost spans including their marks; unbalanced marks count for nothing.
 */
export function quotedSpans(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  const nearest = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const close = CLOSE.get(text.charAt(at));
    if (close === undefined) continue;
    const most = Math.min(to, at + LONGEST_KEPT_WHOLE);
    // Where nothing closes, a line of opening marks need not be looked through from each of them.
    if ((nearest.get(close) ?? -1) <= at) nearest.set(close, offsetOf(text, close, at + 1));
    if ((nearest.get(close) ?? -1) >= most) continue;
    const end = closingOffset(text, at, most, close);
    if (end === undefined) continue;
    spans.push({ start: at, end });
    at = end - 1;
  }
  return spans;
}

/** Where a mark stands next; beyond everything where it does not. */
function offsetOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The offset after the mark that closes the one at `at`, nesting counted; undefined when there is none. */
function closingOffset(text: string, at: number, to: number, close: string): number | undefined {
  const open = text.charAt(at);
  let depth = 1;
  for (let i = at + 1; i < to; i++) {
    if (text[i] === close) depth--;
    else if (text[i] === open) depth++;
    if (depth === 0) return i + 1;
  }
  return undefined;
}

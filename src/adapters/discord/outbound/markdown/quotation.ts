import type { Block, QuotationBlock } from '../../../../contract/reply.ts';
import { quotationMarks } from '../../../../reply/quotation-marks.ts';
import { escapedUnits } from './escape.ts';

const BOLD = '**';
const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Whether no quotation is so long that it would be drawn in vain, which takes a while for a megabyte. Escapes only add to a text,
 * and a line break of two units becomes one.
 * @param most characters that a message may have
 */
export function mayBeDrawn(blocks: readonly Block[], most: number): boolean {
  return blocks.every((block) => block.type !== 'quotation' || block.sentence.length <= 2 * most);
}

/**
 * A quotation on lines of its own: every character shown as it stands, the question's words in bold.
 * @param prefix begins every line, to mark it as quoted where nothing else does
 */
export function renderQuotation(
  { number, sentence, highlights, source }: QuotationBlock,
  prefix = '',
): string {
  const { open, close } = quotationMarks(source.language);
  const units = escapedUnits(sentence);
  for (const [start, end] of joined(sentence, highlights)) {
    units[start] = `${BOLD}${units[start]}`;
    units[end - 1] = `${units[end - 1]}${BOLD}`;
  }
  return `${prefix}**${number}.** ${open}${quoted(sentence, units, prefix)}${close}`;
}

/** Every further line of a sentence must say again that it is quoted. */
function quoted(sentence: string, units: readonly string[], prefix: string): string {
  let shown = '';
  let at = 0;
  for (const { 0: lineBreak, index } of sentence.matchAll(LINE_BREAK)) {
    shown += `${units.slice(at, index).join('')}\n${prefix}`;
    at = index + lineBreak.length;
  }
  return shown + units.slice(at).join('');
}

/**
 * Highlights that Discord can draw: inside one line, without spaces at the edges, and merged where only spaces part them,
 * because two bold runs in touch would cancel each other out.
 */
function joined(sentence: string, highlights: QuotationBlock['highlights']): [number, number][] {
  const merged: [number, number][] = [];
  for (const span of highlights.flatMap((highlight) => withinLines(sentence, highlight))) {
    const last = merged.at(-1);
    if (last && /^[^\S\n\r]*$/.test(sentence.slice(last[1], span[0]))) last[1] = span[1];
    else merged.push(span);
  }
  return merged;
}

function withinLines(sentence: string, [start, end]: readonly [number, number]): [number, number][] {
  const pieces = sentence
    .slice(start, end)
    .matchAll(/[^\s\u2028\u2029](?:[^\n\r\u2028\u2029]*[^\s\u2028\u2029])?/g);
  return [...pieces].map(({ 0: piece, index }) => [start + index, start + index + piece.length]);
}

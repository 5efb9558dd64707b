import type { Writable } from 'node:stream';
import wrapAnsi from 'wrap-ansi';

/** Where the chat is written: a terminal has columns, a pipe has none. */
export type Screen = Writable & { readonly columns?: number };

/** Lines no longer than the terminal is wide, parted between words; a link stays whole, so that it can be clicked. */
export function wrapped(text: string, { columns }: Screen): string {
  return columns ? wrapAnsi(text, columns) : text;
}

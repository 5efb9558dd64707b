/** Control characters other than white space, lone surrogates, and what a broken encoding leaves behind. */
const NOT_TEXT = /(?![\s\u0085])[\p{Cc}\p{Cs}\ufffd\ufffe\uffff]/u;
const CONTROL = /(?![\s\u0085])\p{Cc}/u;

/** Where the first character stands that no typed text holds; -1 when there is none. */
export function controlOffset(text: string): number {
  return text.search(NOT_TEXT);
}

/** Where the first control character stands (they could steer a terminal); -1 when there is none. */
export function terminalControlOffset(text: string): number {
  return text.search(CONTROL);
}

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

/** A text as it is shown: a form feed, which ends a page of its article, as the space that it stands for. Offsets stay as they are. */
export function withoutPageBreaks(text: string): string {
  return text.replaceAll('\f', ' ');
}

/** Control characters but line feeds, and what embeds, overrides or isolates a direction. */
const NOT_PRINTABLE = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** A text from people or files without what could steer a terminal or turn its lines round. */
export function printable(text: string): string {
  return withoutPageBreaks(text).replace(NOT_PRINTABLE, '');
}

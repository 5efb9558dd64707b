/** A half-open span of UTF-16 offsets into a text: `text.slice(start, end)` is what it spans. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

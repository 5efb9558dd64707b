/** A number read from words: its value, how many words it took, and whether it orders (`third`) rather than counts. */
export interface WordNumber {
  readonly value: number;
  readonly taken: number;
  readonly ordinal: boolean;
}

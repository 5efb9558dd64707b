/** What is taken off the cosines of sentences, by the group that each is in. */
export interface GroupShift {
  /** The group of each sentence. */
  readonly groups: Uint8Array;
  /** By group. */
  readonly amounts: readonly number[];
}

/** What is taken off a sentence's cosine. */
export function shiftOf(sentence: number, shift: GroupShift | undefined): number {
  return shift?.amounts[shift.groups[sentence] ?? 0] ?? 0;
}

/** Takes off what is to be taken off each score; those that are nowhere stay there. */
export function shiftAll(scores: Float64Array, { groups, amounts }: GroupShift): void {
  for (let row = 0; row < scores.length; row++)
    scores[row] = (scores[row] ?? 0) - (amounts[groups[row] ?? 0] ?? 0);
}

/** How a question comes to have an answer in the corpus it is put to, or none. */
export type Situation =
  | `${'full' | 'small' | 'alone'}-${'present' | 'near-miss' | 'swapped' | 'absent'}`
  | 'full-removed';

/** What a question put to a corpus amounts to. */
export type Answerability = 'answerable' | 'near-miss' | 'absent';

/** What a question in a situation amounts to. */
export function answerabilityOf({ situation }: { readonly situation: Situation }): Answerability {
  if (situation.endsWith('present')) return 'answerable';
  return situation.endsWith('near-miss') || situation.endsWith('swapped') ? 'near-miss' : 'absent';
}

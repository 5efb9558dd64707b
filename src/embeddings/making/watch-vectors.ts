import type { Meter } from '../../metrics/meter.ts';
import type { MakingCounts } from './passages.ts';

/** Lets whoever watches the process see how many sentences have their vectors. */
export function watchSentenceVectors(meter: Meter, current: () => MakingCounts | undefined): void {
  meter.watch('dalil_sentence_vectors', () => {
    const counts = current();
    if (!counts) return [];
    const { made, missing, givenUp } = counts;
    const states = { made, missing, 'given-up': givenUp };
    return Object.entries(states).map(([state, value]) => ({ value, labels: { state } }));
  });
}

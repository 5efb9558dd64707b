import type { ModelIdentity } from './types.ts';
import { unitCosine } from './unit-vectors.ts';

/** The least cosine of two vectors of one text by one model, however it is run: the same sum is not always rounded alike. */
const ALIKE = 0.999;

/** Whether vectors of one and of the other may be compared. */
export function isSameModel(one: ModelIdentity, other: ModelIdentity): boolean {
  return one.fingerprint === other.fingerprint && isSameProbe(one.probe, other.probe);
}

/** Whether two vectors of one text, each of unit length, are of one model, asked the same way. */
export function isSameProbe(one: Float32Array, other: Float32Array): boolean {
  if (one.length !== other.length) return false;
  // Not a number is of none.
  return unitCosine(one, other) >= ALIKE;
}

/** Slots for each entry, so that few share one. */
const SLOTS = 4;
const FEWEST_SLOTS = 64;

/**
 * Lays out numbers (from 0) under a few keys so that looking up any key, known or not, stays in the nearest memory.
 * @returns the value of a key, the last one given for it; -1 for none
 */
export function smallTable(
  entries: readonly (readonly [key: number, value: number])[],
): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(Math.max(FEWEST_SLOTS, entries.length * SLOTS)));
  const keys = new Uint32Array(size);
  const values = new Int32Array(size).fill(-1);
  const slotOf = (key: number) => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
    while (values[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (const [key, value] of entries) {
    const slot = slotOf(key);
    keys[slot] = key;
    values[slot] = value;
  }
  return (key) => values[slotOf(key)] ?? -1;
}

import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export const MEBIBYTE = 2 ** 20;

setFlagsFromString('--expose-gc');

/** Collects the garbage of this thread. */
export const collectGarbage = runInNewContext('gc') as () => void;

/** What this thread holds, in MiB. Buffers are given back in the background, some time after what held them is gone. */
export async function heldMebibytes(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await setTimeout(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MEBIBYTE;
}

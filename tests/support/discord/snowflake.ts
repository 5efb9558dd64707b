import type { Clock } from './clock.ts';

/** Discord counts milliseconds from the first second of 2015 (API reference, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Gives ids that sort by time of creation, as Discord's do. */
export function snowflakes(clock: Clock): () => string {
  let count = 0n;
  return () => {
    count += 1n;
    return (((BigInt(clock.now()) - DISCORD_EPOCH) << 22n) + count).toString();
  };
}

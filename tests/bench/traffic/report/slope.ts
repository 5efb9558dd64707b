import type { MemoryPoint } from '../modes/steady.ts';

const PER = 100_000;

/** Megabytes that memory grows by in a hundred thousand questions: the line of least squares through the later half. */
export function growth(memory: readonly MemoryPoint[]): number {
  const later = memory.slice(Math.floor(memory.length / 2));
  const mean = (of: (point: MemoryPoint) => number) =>
    later.reduce((sum, point) => sum + of(point), 0) / later.length;
  const [asked, megabytes] = [mean((point) => point.asked), mean((point) => point.megabytes)];
  const spread = later.reduce((sum, point) => sum + (point.asked - asked) ** 2, 0);
  const together = later.reduce(
    (sum, point) => sum + (point.asked - asked) * (point.megabytes - megabytes),
    0,
  );
  return spread === 0 ? 0 : (PER * together) / spread;
}

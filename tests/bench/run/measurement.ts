import { percentile } from '../../../src/eval/language-report.ts';

/** Milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** What building and asking cost. A figure that could not be taken is left out, and `problems` says why. */
export interface Measurement {
  readonly buildSeconds: number;
  /** MiB of heap and buffers that the index holds after it was built, and after all questions; the articles are not in it. */
  readonly heldAfterBuild: number;
  readonly heldAfterQuestions: number;
  /** MiB of memory of the whole process, the articles in it. */
  readonly residentAfterBuild?: number;
  readonly residentAfterQuestions?: number;
  readonly latency: Latency;
  /** Of questions of some forty words that the corpus lacks. */
  readonly hardLatency: Latency;
  /** Per cent of the questions whose source is among the first three sentences found. */
  readonly foundInThree: number;
  /** MiB on disk. */
  readonly savedSize?: number;
  readonly loadSeconds?: number;
  readonly problems: readonly string[];
}

/** The latencies of some times, in microseconds. */
export function latencyOf(microseconds: readonly number[]): Latency {
  const ascending = [...microseconds].sort((a, b) => a - b);
  // Percentiles are rounded to hundredths: in microseconds that takes nothing from the fastest contestant.
  const [p50, p95, p99, max] = [50, 95, 99, 100].map((per) => percentile(ascending, per) / 1000);
  return { p50: p50!, p95: p95!, p99: p99!, max: max! };
}

/** Whether the sentence that a question was made of is among the first three found. */
export function isFound(source: number | undefined, found: readonly number[]): boolean {
  return source !== undefined && found.slice(0, 3).includes(source);
}

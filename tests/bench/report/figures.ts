import type { Measurement } from '../run/measurement.ts';

/** One measure of a contestant. */
export interface Figure {
  readonly label: string;
  readonly unit: string;
  /** Whether less of it is better, so that it has a ratio to plain MiniSearch. */
  readonly isCost: boolean;
  of(measured: Measurement): number | undefined;
}

const cost = (label: string, unit: string, of: Figure['of']): Figure => ({ label, unit, isCost: true, of });

/** All measures, as the table shows them. */
export const FIGURES: readonly Figure[] = [
  { label: 'source in first three', unit: '%', isCost: false, of: ({ foundInThree }) => foundInThree },
  cost('build', 's', ({ buildSeconds }) => buildSeconds),
  cost('question p50', 'ms', ({ latency }) => latency.p50),
  cost('question p95', 'ms', ({ latency }) => latency.p95),
  cost('question p99', 'ms', ({ latency }) => latency.p99),
  cost('forty unknown words p50', 'ms', ({ hardLatency }) => hardLatency.p50),
  cost('forty unknown words max', 'ms', ({ hardLatency }) => hardLatency.max),
  cost('heap held after build', 'MiB', ({ heldAfterBuild }) => heldAfterBuild),
  cost('heap held after questions', 'MiB', ({ heldAfterQuestions }) => heldAfterQuestions),
  cost('process after build', 'MiB', ({ residentAfterBuild }) => residentAfterBuild),
  cost('process after questions', 'MiB', ({ residentAfterQuestions }) => residentAfterQuestions),
  cost('index on disk', 'MiB', ({ savedSize }) => savedSize),
  cost('load from disk', 's', ({ loadSeconds }) => loadSeconds),
];

/** How many times less a contestant takes than plain MiniSearch did; nothing where either is not known or takes nothing. */
export function ratioTo(plain: number | undefined, own: number | undefined): number | undefined {
  return plain === undefined || own === undefined || plain <= 0 || own <= 0 ? undefined : plain / own;
}

/** A number in some three digits. */
export function rounded(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(value >= 1000 ? 4 : 3));
}

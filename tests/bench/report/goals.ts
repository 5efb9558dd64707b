import { PLAIN } from '../peers/index.ts';
import type { Measurement } from '../run/measurement.ts';
import type { SizeResult } from '../run/run-size.ts';
import goals from './data/goals.json' with { type: 'json' };
import { ratioTo, rounded } from './figures.ts';
import { growthOf } from './growth.ts';

/** What a goal demands of one figure at one size. */
interface Goal {
  readonly at: number;
  readonly figure: string;
  readonly least?: number;
  readonly most?: number;
  readonly says: string;
}

/** The size from which growth is counted. */
const GROWTH_FROM = 100_000;

type FigureOf = (size: SizeResult, sizes: readonly SizeResult[]) => number | undefined;

const FIGURES: Readonly<Record<string, FigureOf>> = {
  'p50-ratio': between(PLAIN, 'dalil', (plain, dalil) => ratioTo(plain.latency.p50, dalil.latency.p50)),
  'p99-ratio': between(PLAIN, 'dalil', (plain, dalil) => ratioTo(plain.latency.p99, dalil.latency.p99)),
  'p99-to-lucene': between('lucene', 'dalil', (lucene, dalil) => dalil.latency.p99 / lucene.latency.p99),
  'hard-to-lucene': between('lucene', 'dalil', (lucene, dalil) => dalil.hardLatency.p50 / lucene.latency.p99),
  'memory-share': between(PLAIN, 'dalil', (plain, dalil) => dalil.heldAfterBuild / plain.heldAfterBuild),
  'start-ratio': ({ starts }) =>
    starts && !('failed' in starts) ? ratioTo(starts.fromFiles, starts.fromSavedIndex) : undefined,
  growth: (size, sizes) => {
    const smaller = sizes.find(({ sentences }) => sentences === GROWTH_FROM);
    return smaller && growthOf('dalil', 'p50', smaller, size);
  },
};

/** A line for each goal: held, not held, or why that is not known. */
export function goalLines(sizes: readonly SizeResult[]): string[] {
  return (goals as readonly Goal[]).map((goal) => {
    const size = sizes.find(({ sentences }) => sentences === goal.at);
    const value = size && FIGURES[goal.figure]!(size, sizes);
    const bound = goal.least === undefined ? `at most ${goal.most}` : `at least ${goal.least}`;
    const verdict = value === undefined ? 'not measured' : isHeld(goal, value) ? 'held' : 'NOT HELD';
    const figure = value === undefined ? '' : ` (${rounded(value)}; ${bound})`;
    return `${verdict.padEnd(12)} ${String(goal.at).padStart(6)}: ${goal.says}${figure}`;
  });
}

function isHeld({ least = 0, most = Number.POSITIVE_INFINITY }: Goal, value: number): boolean {
  return value >= least && value <= most;
}

function between(
  first: string,
  second: string,
  figure: (first: Measurement, second: Measurement) => number | undefined,
): FigureOf {
  return ({ contestants }) => {
    const [a, b] = [contestants[first], contestants[second]];
    return a && b && 'measured' in a && 'measured' in b ? figure(a.measured, b.measured) : undefined;
  };
}

import type { SizeResult } from '../run/run-size.ts';
import { rounded } from './figures.ts';
import { aligned } from './table.ts';

/** How much more a question takes at each size than at the one before, a line a contestant. */
export function growthTable(sizes: readonly SizeResult[]): string | undefined {
  const steps = sizes.slice(1).map((larger, at) => [sizes[at]!, larger] as const);
  if (steps.length === 0) return undefined;
  const header = ['p50 (p99) grows', ...steps.map(([a, b]) => `${a.sentences} → ${b.sentences}`)];
  const names = Object.keys(sizes[0]!.contestants);
  const rows = names.map((name) => [
    sizes[0]!.contestants[name]!.label,
    ...steps.map(([smaller, larger]) => {
      const [p50, p99] = (['p50', 'p99'] as const).map((per) => growthOf(name, per, smaller, larger));
      return p50 === undefined || p99 === undefined ? '–' : `${rounded(p50)}× (${rounded(p99)}×)`;
    }),
  ]);
  return aligned([header, ...rows]);
}

/** By how much a contestant's percentile is greater at the larger size; nothing where it was not measured at both. */
export function growthOf(
  name: string,
  per: 'p50' | 'p99',
  smaller: SizeResult,
  larger: SizeResult,
): number | undefined {
  const [before, after] = [smaller.contestants[name], larger.contestants[name]];
  if (!before || !after || !('measured' in before) || !('measured' in after)) return undefined;
  return after.measured.latency[per] / before.measured.latency[per];
}

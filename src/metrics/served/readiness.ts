import type { GaugeName, Sample } from '../meter.ts';

/** Whether something is as it must be, and the identifier of the reason why not. */
interface CheckResult {
  readonly ready: boolean;
  readonly reason?: string;
}

/** What must hold before the process counts as ready, by name: what tells it, or a gauge of which every sample must be 1. */
export type ReadinessChecks = Readonly<Record<string, GaugeName | (() => CheckResult)>>;

/** What was found of every check. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, CheckResult>>;
}

/** While it is not known yet what must hold. */
const STARTING: ReadinessChecks = { start: () => ({ ready: false, reason: 'starting' }) };

/** Carries the checks out. */
export function readinessOf(
  checks: ReadinessChecks = STARTING,
  samples: (name: GaugeName) => readonly Sample[],
): ReadinessReport {
  const results = Object.entries(checks).map(([name, check]) => [name, resultOf(check, samples)] as const);
  return { ready: results.every(([, { ready }]) => ready), checks: Object.fromEntries(results) };
}

function resultOf(
  check: GaugeName | (() => CheckResult),
  samples: (name: GaugeName) => readonly Sample[],
): CheckResult {
  if (typeof check === 'function') return check();
  const found = samples(check);
  if (found.length === 0) return { ready: false, reason: 'not-yet' };
  return found.every(({ value }) => value === 1) ? { ready: true } : { ready: false, reason: 'not-now' };
}

import type { CounterName, GaugeName, Labels, Meter, Sample } from '../../src/metrics/meter.ts';
import { NO_METER } from '../../src/metrics/meter.ts';

/** A meter that keeps its counts, for tests that look at them. */
export class CountingMeter implements Meter {
  readonly #counts: { name: CounterName; labels: Labels; by: number }[] = [];
  readonly observe = NO_METER.observe;
  readonly #gauges = new Map<GaugeName, () => readonly Sample[]>();

  /** Keeps one count. */
  count(name: CounterName, labels: Labels = {}, by = 1): void {
    this.#counts.push({ name, labels, by });
  }

  /** Keeps how to read a gauge. */
  watch(name: GaugeName, read: () => readonly Sample[]): void {
    this.#gauges.set(name, read);
  }

  /** What a gauge says now, over all its labels. */
  gauge(name: GaugeName): number {
    const samples = this.#gauges.get(name)?.() ?? [];
    return samples.reduce((sum, { value }) => sum + value, 0);
  }

  /** All that was counted under a name, with these labels among its own. */
  total(name: CounterName, labels: Labels = {}): number {
    const meant = this.#counts.filter(
      (each) =>
        each.name === name && Object.entries(labels).every(([key, value]) => each.labels[key] === value),
    );
    return meant.reduce((sum, { by }) => sum + by, 0);
  }
}

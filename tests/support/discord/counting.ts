import type { CounterName, Labels, Meter } from '../../../src/metrics/meter.ts';
import { NO_METER } from '../../../src/metrics/meter.ts';

/** A meter that keeps its counts, for tests that look at them. */
export class CountingMeter implements Meter {
  readonly #counts: { name: CounterName; labels: Labels; by: number }[] = [];
  readonly observe = NO_METER.observe;
  readonly watch = NO_METER.watch;

  /** Keeps one count. */
  count(name: CounterName, labels: Labels = {}, by = 1): void {
    this.#counts.push({ name, labels, by });
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

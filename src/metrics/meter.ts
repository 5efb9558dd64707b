import metrics from './data/metrics.json' with { type: 'json' };

/** Every metric there is; names and units follow Prometheus's conventions. */
export const METRICS = metrics;

export type CounterName = keyof typeof metrics.counters;
export type HistogramName = keyof typeof metrics.histograms;
export type GaugeName = keyof typeof metrics.gauges;

/** The labels of one sample; never a person, a question or a server, which would be kept and without number. */
export type Labels = Readonly<Record<string, string>>;

/** One value of a gauge. */
export interface Sample {
  readonly value: number;
  readonly labels?: Labels;
}

/** Counts what happens, for whoever watches the process; never fails. */
export interface Meter {
  /** One more, or `by`. */
  count(name: CounterName, labels?: Labels, by?: number): void;
  /** @param value in the unit that the name ends with */
  observe(name: HistogramName, value: number): void;
  /** @param read called whenever somebody looks, one that throws tells nothing; replaces an earlier one */
  watch(name: GaugeName, read: () => readonly Sample[]): void;
}

/** Counts nothing: for programs that nobody watches. */
export const NO_METER: Meter = { count: () => {}, observe: () => {}, watch: () => {} };

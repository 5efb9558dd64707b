import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type GaugeName, METRICS, type Meter, type Sample } from '../meter.ts';
import { allLabels, boundedLabels, type Declaration } from './bounded-labels.ts';

/** Series that a gauge may have at once: as many as one process has connections, and some. */
const MOST_SAMPLES = 1_000;

/** A meter whose counts can be read. */
export interface ReadableMeter extends Meter {
  /** What a gauge says now; nothing where nobody tells, or it cannot be told now. */
  samples(name: GaugeName): readonly Sample[];
}

/** Counts for Prometheus. Every metric is there from the start, at 0 where its labels are known, so that the first rise of it is seen. */
export function prometheusMeter(registry: Registry): ReadableMeter {
  const counters = mapEntries(METRICS.counters, (name, declared) => counterOf(name, declared, registry));
  const histograms = mapEntries(
    METRICS.histograms,
    (name, { help, buckets }) => new Histogram({ name, help, buckets, registers: [registry] }),
  );
  const gauges = new Map<GaugeName, () => readonly Sample[]>();
  const samples = (name: GaugeName) => samplesOf(gauges.get(name));
  return {
    samples,
    count: (name, labels = {}, by = 1) => {
      if (by >= 0 && Number.isFinite(by)) counters.get(name)?.(labels, by);
    },
    observe: (name, value) => {
      // Another machine's clock may be ahead of this one's.
      if (Number.isFinite(value)) histograms.get(name)?.observe(Math.max(0, value));
    },
    watch: (name, read) => {
      if (!gauges.has(name)) registerGauge(name, METRICS.gauges[name], () => samples(name), registry);
      gauges.set(name, read);
    },
  };
}

function counterOf(name: string, declared: Declaration, registry: Registry) {
  const { help, labels } = declared;
  const counter = new Counter({ name, help, labelNames: [...labels], registers: [registry] });
  const bounded = boundedLabels(declared);
  for (const known of allLabels(declared)) counter.inc({ ...known }, 0);
  return (given: Readonly<Record<string, string>>, by: number) => counter.inc(bounded(given), by);
}

function registerGauge(
  name: string,
  { help, labels }: Declaration,
  read: () => readonly Sample[],
  registry: Registry,
): void {
  new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    collect() {
      this.reset();
      // Without labels it would say 0 where nothing is known.
      if (labels.length === 0) this.remove();
      for (const { value, labels: own = {} } of read().slice(0, MOST_SAMPLES))
        this.set(Object.fromEntries(labels.map((label) => [label, own[label] ?? ''])), value);
    },
  });
}

function samplesOf(read: (() => readonly Sample[]) | undefined): readonly Sample[] {
  try {
    return read?.() ?? [];
  } catch {
    return []; // What cannot be told now, such as the size of articles that are not there yet.
  }
}

function mapEntries<Name extends string, Declared, Made>(
  declared: Readonly<Record<Name, Declared>>,
  make: (name: Name, declared: Declared) => Made,
): ReadonlyMap<Name, Made> {
  const names = Object.keys(declared) as Name[];
  return new Map(names.map((name) => [name, make(name, declared[name])]));
}

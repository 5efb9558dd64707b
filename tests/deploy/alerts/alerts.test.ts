import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { METRICS } from '../../../src/metrics/meter.ts';
import { findPromtool, runPromtool } from '../../support/metrics/promtool.ts';
import { nameOf, parseMetrics } from '../../support/metrics/scrape.ts';
import { served } from '../../support/metrics/served.ts';

const RULES = 'deploy/alerts.yml';
const CASES = 'tests/deploy/alerts/cases.yml';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

const rules: Rule[] = parse(readFileSync(RULES, 'utf8')).groups.flatMap(
  ({ rules: own }: { rules: Rule[] }) => own,
);
const cases: { name: string }[] = parse(readFileSync(CASES, 'utf8')).tests;

/** A series in an expression: a metric, with what is asked of its labels. */
const SERIES = /\b(?<metric>(?:dalil|nodejs|process)_\w+)(?:\{(?<matchers>[^}]*)\})?/g;
const MATCHER = /(?<label>\w+)=~?"(?<wanted>[^"]*)"/g;

async function metricsText(): Promise<string> {
  const { address, meter } = await served();
  for (const [name, { labels }] of Object.entries(METRICS.gauges)) {
    const one = { value: 1, labels: Object.fromEntries(labels.map((label) => [label, 'x'])) };
    if (name !== 'dalil_ready') meter.watch(name as keyof typeof METRICS.gauges, () => [one]);
  }
  return (await fetch(`${address}/metrics`)).text();
}

describe('the alert rules', () => {
  test.each(rules)(
    '$alert says what is wrong and what to do, and is tried',
    ({ alert, labels, annotations }) => {
      expect(labels.severity).toMatch(/^(critical|warning)$/);
      for (const words of [annotations.summary, annotations.description]) expect(words).toMatch(/\S.+\.$/s);
      expect(cases.map(({ name }) => name)).toContain(alert);
    },
  );

  test('ask for metrics, labels and values that there are', async () => {
    const { counters } = METRICS;
    const text = await metricsText();
    const series = [...parseMetrics(text).keys()];
    const declared = new Set([...series.map(nameOf), ...Object.keys(counters)]);
    const asked = rules.flatMap(({ expr }) => [...expr.matchAll(SERIES)].map(({ groups }) => groups ?? {}));
    expect(asked.length).toBeGreaterThan(rules.length);
    for (const { metric = '', matchers = '' } of asked) {
      expect([...declared], metric).toContain(metric);
      for (const { groups } of matchers.matchAll(MATCHER)) {
        const { label = '', wanted = '' } = groups ?? {};
        if (label === 'job') continue; // Prometheus adds it.
        for (const value of wanted.split('|'))
          expect(series.filter((each) => nameOf(each) === metric).join()).toContain(`${label}="${value}"`);
      }
    }
  });
});

const found = findPromtool();

describe.skipIf(found === undefined)('promtool', () => {
  const promtool = found ?? '';

  test('finds nothing wrong with the rules', async () => {
    expect(await runPromtool(promtool, ['check', 'rules', RULES])).toMatchObject({ status: 0 });
  });

  test('sees every rule raise its alert, and none where all is well', async () => {
    expect(await runPromtool(promtool, ['test', 'rules', CASES])).toMatchObject({ status: 0 });
  });

  test('finds nothing wrong with the metrics', async () => {
    expect(await runPromtool(promtool, ['check', 'metrics'], await metricsText())).toEqual({
      status: 0,
      said: '',
    });
  });
});

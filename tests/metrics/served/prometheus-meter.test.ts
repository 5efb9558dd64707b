import fc from 'fast-check';
import { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { type CounterName, type GaugeName, METRICS } from '../../../src/metrics/meter.ts';
import { prometheusMeter } from '../../../src/metrics/served/prometheus-meter.ts';
import { counted, nameOf, parseMetrics } from '../../support/metrics/scrape.ts';

function openMeter() {
  const registry = new Registry();
  const read = async () => parseMetrics(await registry.metrics());
  return { meter: prometheusMeter(registry), read };
}

/** Values that a label takes whose values are not known, and `other`. */
const MOST_VALUES = 33;
const COUNTERS = Object.keys(METRICS.counters) as CounterName[];
const GAUGES = Object.keys(METRICS.gauges) as GaugeName[];
const labels = fc.dictionary(
  fc.oneof(
    fc.constantFrom('outcome', 'language', 'kind', 'event', 'scope', 'vote', '__proto__'),
    fc.string(),
  ),
  fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)),
);

describe('what is counted', () => {
  test('adds up, and anything but a count changes nothing', async () => {
    const { meter, read } = openMeter();
    meter.count('dalil_discord_shed_total', { kind: 'message' });
    meter.count('dalil_discord_shed_total', { kind: 'message' }, 2);
    for (const nonsense of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      meter.count('dalil_discord_shed_total', { kind: 'message' }, nonsense);
    meter.count('dalil_discord_retried_total');
    const scraped = await read();
    expect(counted(scraped, 'dalil_discord_shed_total')).toEqual({
      'dalil_discord_shed_total{kind="message"}': 3,
    });
    expect(scraped.get('dalil_discord_retried_total')).toBe(1);
  });

  test('never fails, and never makes more series than are known beforehand, whatever it is given', async () => {
    const { meter, read } = openMeter();
    fc.assert(
      fc.property(fc.constantFrom(...COUNTERS), labels, fc.double(), (name, given, by) => {
        meter.count(name, given, by);
        meter.count(name, given);
      }),
      { numRuns: 3_000 },
    );
    const scraped = await read();
    for (const name of COUNTERS) {
      const most = MOST_VALUES ** METRICS.counters[name].labels.length;
      expect(
        [...scraped.keys()].filter((series) => nameOf(series) === name).length,
        name,
      ).toBeLessThanOrEqual(most);
    }
    for (const series of scraped.keys()) expect(series).toMatch(/^\w+(\{(\w+="[\w.+-]{1,40}",?)+\})?$/);
  });

  test('counts a label that has had too many values as other', async () => {
    const { meter, read } = openMeter();
    for (let kind = 0; kind < 100; kind++) meter.count('dalil_discord_shed_total', { kind: `kind-${kind}` });
    const series = counted(await read(), 'dalil_discord_shed_total');
    expect(Object.keys(series)).toHaveLength(MOST_VALUES);
    expect(series['dalil_discord_shed_total{kind="other"}']).toBe(68);
  });
});

describe('what is measured', () => {
  test('falls into buckets; a clock that is ahead makes it nothing, and no number is not counted', async () => {
    const { meter, read } = openMeter();
    for (const seconds of [1.2, -3, Number.NaN]) meter.observe('dalil_discord_acknowledged_seconds', seconds);
    const scraped = await read();
    expect(scraped.get('dalil_discord_acknowledged_seconds_count')).toBe(2);
    expect(scraped.get('dalil_discord_acknowledged_seconds_bucket{le="0.1"}')).toBe(1);
    expect(scraped.get('dalil_discord_acknowledged_seconds_bucket{le="1.5"}')).toBe(2);
    expect(scraped.get('dalil_discord_acknowledged_seconds_sum')).toBe(1.2);
  });
});

describe('what is watched', () => {
  test('is read anew each time, and only what is there now is told', async () => {
    const { meter, read } = openMeter();
    let shards = ['0', '1'];
    meter.watch('dalil_discord_shard_up', () => shards.map((shard) => ({ value: 1, labels: { shard } })));
    expect(counted(await read(), 'dalil_discord_shard_up')).toEqual({
      'dalil_discord_shard_up{shard="0"}': 1,
      'dalil_discord_shard_up{shard="1"}': 1,
    });
    shards = ['2'];
    expect(counted(await read(), 'dalil_discord_shard_up')).toEqual({
      'dalil_discord_shard_up{shard="2"}': 1,
    });
  });

  test('by another is read from that one', async () => {
    const { meter, read } = openMeter();
    meter.watch('dalil_articles', () => [{ value: 1 }]);
    meter.watch('dalil_articles', () => [{ value: 2 }]);
    expect((await read()).get('dalil_articles')).toBe(2);
  });

  test.each(GAUGES)('%s is absent while it cannot be told, rather than 0', async (name) => {
    const { meter, read } = openMeter();
    meter.watch(name, () => {
      throw new Error('not yet');
    });
    expect([...(await read()).keys()].map(nameOf)).not.toContain(name);
  });
});

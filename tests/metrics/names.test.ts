import { describe, expect, test } from 'vitest';
import { METRICS } from '../../src/metrics/meter.ts';
import { isFed } from '../support/metrics/fed.ts';

const { counters, histograms, gauges } = METRICS;
const ALL = Object.entries({ ...counters, ...histograms, ...gauges });

/** In seconds and bytes, and no others that Prometheus's guide to naming puts into these. */
const OTHER_UNITS = /_(milliseconds|ms|minutes|hours|kilobytes|megabytes|kb|mb|percent)(_|$)/;

describe('the names of metrics', () => {
  test.each(ALL)('%s follows the conventions of Prometheus', (name, { help }) => {
    expect(name).toMatch(/^dalil_[a-z]+(_[a-z]+)*$/);
    expect(name).not.toMatch(OTHER_UNITS);
    expect(name).not.toMatch(/_(count|sum|bucket)$/);
    expect(name.endsWith('_total')).toBe(name in counters);
    if (name in histograms) expect(name).toMatch(/_seconds$/);
    expect(help).toMatch(/^[A-Z].+\.$/);
  });

  test.each(Object.entries(histograms))('%s has buckets that grow', (_, { buckets }) => {
    expect(buckets).toEqual([...new Set(buckets)].sort((a, b) => a - b));
  });
});

describe('what feeds metrics', () => {
  test.each(ALL)('%s is fed somewhere', (name) => {
    expect(isFed(name)).toBe(true);
  });
});

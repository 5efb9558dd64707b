import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedCalibrationError, reliability } from '../../src/eval/calibration.ts';

const forecast = fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });

describe('reliability', () => {
  it('puts every forecast into the one bin that holds its confidence', () => {
    fc.assert(
      fc.property(fc.array(forecast), (forecasts) => {
        const bins = reliability(forecasts);
        expect(bins).toHaveLength(10);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(forecasts.length);
        for (const { from, to, count, confidence } of bins) {
          if (count === 0) continue;
          expect(confidence).toBeGreaterThanOrEqual(from - 1e-9);
          expect(confidence).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });

  it('counts forecasts by their weight', () => {
    const [bin] = reliability([
      { confidence: 0.05, right: true, weight: 3 },
      { confidence: 0.05, right: false, weight: 1 },
    ]);
    expect(bin).toMatchObject({ count: 4, right: 0.75 });
  });
});

describe('expectedCalibrationError', () => {
  it('is 0 where as many are right as said, and 1 where sure forecasts are all wrong', () => {
    const four = [true, true, true, false].map((right) => ({ confidence: 0.75, right }));
    expect(expectedCalibrationError(four)).toBeCloseTo(0);
    expect(expectedCalibrationError([{ confidence: 1, right: false }])).toBe(1);
    expect(expectedCalibrationError([])).toBe(0);
  });
});

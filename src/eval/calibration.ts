/** A reply's confidence and whether it was borne out. */
export interface Forecast {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
  /** How much it counts; 1 unless told. */
  readonly weight?: number;
}

/** One bin of a reliability table. */
export interface ReliabilityBin {
  /** Half-open, but for the last one. */
  readonly from: number;
  readonly to: number;
  /** Weight of the forecasts in it. */
  readonly count: number;
  /** Their mean confidence, and the share borne out; 0 where there are none. */
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Forecasts in ten bins of equal width. */
export function reliability(forecasts: readonly Forecast[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const inside = forecasts.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at,
    );
    const count = sum(inside, () => 1);
    return {
      from: at / BINS,
      to: (at + 1) / BINS,
      count,
      confidence: count > 0 ? sum(inside, ({ confidence }) => confidence) / count : 0,
      right: count > 0 ? sum(inside, ({ right }) => Number(right)) / count : 0,
    };
  });
}

/** The mean distance between confidence and truth over the bins (Naeini et al., 2015), 0 to 1. */
export function expectedCalibrationError(forecasts: readonly Forecast[]): number {
  const bins = reliability(forecasts);
  const all = bins.reduce((total, { count }) => total + count, 0);
  if (all === 0) return 0;
  return (
    bins.reduce((total, { count, confidence, right }) => total + count * Math.abs(confidence - right), 0) /
    all
  );
}

function sum(forecasts: readonly Forecast[], of: (forecast: Forecast) => number): number {
  return forecasts.reduce((total, forecast) => total + (forecast.weight ?? 1) * of(forecast), 0);
}

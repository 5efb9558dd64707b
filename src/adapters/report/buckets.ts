import type { DayOfQuestions } from '../../learning/report/outcomes.ts';

/** Several days that are drawn as one. */
export interface Bucket {
  /** The first and the last of them. */
  readonly from: string;
  readonly to: string;
  readonly days: readonly DayOfQuestions[];
}

/** Days put together so that there are no more than so many buckets, the last of which ends today. */
export function bucketsOf(daily: readonly DayOfQuestions[], most: number): Bucket[] {
  const size = Math.max(1, Math.ceil(daily.length / most));
  const buckets: Bucket[] = [];
  for (let end = daily.length; end > 0; end -= size) {
    const days = daily.slice(Math.max(0, end - size), end);
    buckets.unshift({ from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', days });
  }
  return buckets;
}

/** From one day to another; one day where they are the same. */
export function rangeText(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}

/** A sum over the days of a bucket. */
export function sumOver({ days }: Bucket, of: (day: DayOfQuestions) => number): number {
  return days.reduce((sum, day) => sum + of(day), 0);
}

import { percentile } from '../../src/eval/language-report.ts';
import { CLOCKS } from './run/clock.ts';
import { heldMebibytes } from './run/memory.ts';

/** What building and asking cost: seconds, MiB held after the build, milliseconds a question. */
export interface Measurement {
  readonly buildSeconds: number;
  readonly heldMebibytes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Builds something, asks it every question (after a warm-up with the first tenth), and measures both. */
export async function measure<T, Question = string>(
  build: () => Promise<T>,
  ask: (built: T, question: Question) => Promise<unknown>,
  questions: readonly Question[],
  clock = CLOCKS.wall,
): Promise<Measurement> {
  const before = await heldMebibytes();
  const started = performance.now();
  const built = await build();
  const buildSeconds = (performance.now() - started) / 1000;
  const held = (await heldMebibytes()) - before;
  for (const question of questions.slice(0, questions.length / 10)) await ask(built, question);
  const times: number[] = [];
  for (const question of questions) {
    const asked = clock();
    await ask(built, question);
    times.push((clock() - asked) / 1_000);
  }
  times.sort((a, b) => a - b);
  const [p50, p95, p99] = [50, 95, 99].map((per) => percentile(times, per));
  return { buildSeconds, heldMebibytes: held, p50: p50!, p95: p95!, p99: p99! };
}

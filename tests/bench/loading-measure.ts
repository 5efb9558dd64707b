import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { App } from '../../src/app.ts';
import { percentile } from '../../src/eval/language-report.ts';

/** Milliseconds between two questions, and between two looks at the event loop. */
const ASK_EVERY_MS = 20;
const RESOLUTION_MS = 10;

/** What a piece of work cost those who asked meanwhile; milliseconds but for the counts. */
export interface Measured {
  readonly seconds: number;
  /** Of the event loop, the interval of looking at it included. */
  readonly delay: Readonly<Record<'p50' | 'p99' | 'max', number>>;
  readonly asked: number;
  /** Answered without a failure before the work was done. */
  readonly answered: number;
  readonly failed: number;
  readonly latency: Readonly<Record<'p50' | 'p99' | 'max', number>>;
}

/** Does some work while questions come in at a steady pace, and measures what they and the event loop feel of it. */
export async function measureMeanwhile(
  app: () => App | undefined,
  questions: readonly string[],
  work: () => Promise<unknown>,
): Promise<Measured> {
  const latencies: number[] = [];
  const running = new Set<Promise<void>>();
  let [asked, failed] = [0, 0];
  const ask = async (answering: App) => {
    const at = performance.now();
    try {
      await answering.services.answer(questions[asked++ % questions.length]!);
      latencies.push(performance.now() - at);
    } catch {
      failed++;
    }
  };
  const timer = setInterval(() => {
    const answering = app();
    if (!answering) return;
    const one = ask(answering).finally(() => running.delete(one));
    running.add(one);
  }, ASK_EVERY_MS);
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  histogram.disable();
  clearInterval(timer);
  const answered = latencies.length;
  await Promise.all(running);
  latencies.sort((a, b) => a - b);
  return {
    seconds,
    delay: {
      p50: histogram.percentile(50) / 1e6,
      p99: histogram.percentile(99) / 1e6,
      max: histogram.max / 1e6,
    },
    asked,
    answered,
    failed,
    latency: { p50: percentile(latencies, 50), p99: percentile(latencies, 99), max: latencies.at(-1) ?? 0 },
  };
}

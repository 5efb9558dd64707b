import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type ServedWatch, serveHealth } from '../../../src/metrics/served/serve-health.ts';

/** Serves health and metrics on a free port until the test ends. */
export async function served(now?: () => number): Promise<ServedWatch> {
  const log = pino({ level: 'silent' });
  const watch = await serveHealth({ host: '127.0.0.1', port: 0 }, log, now);
  onTestFinished(() => watch.close());
  return watch;
}

import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import { type ProcessWatch, UNWATCHED } from './process-watch.ts';

/**
 * Runs a program, and serves its health and metrics meanwhile where `METRICS_PORT` says so.
 * @throws DalilError `port-unavailable` before anything is run
 */
export async function watched(
  { metricsPort, host }: Pick<Config, 'metricsPort' | 'host'>,
  log: Log,
  run: (watch: ProcessWatch) => Promise<void>,
): Promise<void> {
  if (metricsPort === undefined) return run(UNWATCHED);
  // Loaded only when needed: nobody else pays for it.
  const { serveHealth } = await import('./serve-health.ts');
  const watch = await serveHealth({ host, port: metricsPort }, log);
  try {
    await run(watch);
  } finally {
    await watch.close();
  }
}

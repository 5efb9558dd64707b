import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Listener, listen } from '../../listening/listen.ts';
import type { Log } from '../../log.ts';
import leftOut from '../data/left-out.json' with { type: 'json' };
import { createHealthServer, type HealthAnswer, type HealthRoutes, words } from './health-server.ts';
import type { ProcessWatch } from './process-watch.ts';
import { prometheusMeter } from './prometheus-meter.ts';
import { type Pulse, takePulse } from './pulse.ts';
import { type ReadinessChecks, type ReadinessReport, readinessOf } from './readiness.ts';

/** A watch whose findings are served. */
export interface ServedWatch extends ProcessWatch, Listener {}

/**
 * Serves how the process is doing: `/healthz`, `/readyz`, and `/metrics` for Prometheus.
 * @param now the clock by which a standstill is noticed, see `takePulse`
 * @throws DalilError `port-unavailable`
 */
export async function serveHealth(
  where: { readonly host: string; readonly port: number },
  log: Log,
  now?: () => number,
): Promise<ServedWatch> {
  const registry = new Registry();
  const meter = prometheusMeter(registry);
  let checks: ReadinessChecks | undefined;
  const readiness = () => readinessOf(checks, meter.samples);
  meter.watch('dalil_ready', () => readySamples(readiness()));
  const pulse = takePulse(now);
  const failed = (error: unknown) => log.error({ err: error }, 'metrics cannot be told');
  const server = createHealthServer(routesOf(registry, readiness, pulse), failed);
  const { address, close } = await listen(server, {
    ...where,
    what: 'Health and metrics',
    setting: 'METRICS_PORT',
  });
  watchProcess(registry);
  log.info({ address }, 'health and metrics served');
  return {
    meter,
    address,
    readyWhen: (given) => {
      checks = given;
    },
    close: () => {
      pulse.stop();
      return close();
    },
  };
}

/** Memory, processor time and delays of the event loop. Not before the port is there: the measuring cannot be stopped. */
function watchProcess(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
  // Gauges with names of counters, which linters of metrics refuse; the same is counted by type under names that are right.
  for (const name of leftOut) registry.removeSingleMetric(name);
}

function routesOf(registry: Registry, readiness: () => ReadinessReport, pulse: Pulse): HealthRoutes {
  return new Map<string, () => HealthAnswer | Promise<HealthAnswer>>([
    ['/healthz', () => (pulse.isSteady() ? words(200, 'ok') : words(503, 'stood still'))],
    ['/readyz', () => inJson(readiness())],
    ['/metrics', async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() })],
  ]);
}

function inJson(report: ReadinessReport): HealthAnswer {
  return {
    status: report.ready ? 200 : 503,
    type: 'application/json',
    body: `${JSON.stringify(report)}\n`,
  };
}

function readySamples({ checks }: ReadinessReport) {
  return Object.entries(checks).map(([check, { ready }]) => ({ value: Number(ready), labels: { check } }));
}

import { once } from 'node:events';
import { request } from 'node:http';
import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { type ServedWatch, serveHealth } from '../../../src/metrics/served/serve-health.ts';
import { scrape } from '../../support/metrics/scrape.ts';
import { served } from '../../support/metrics/served.ts';
import { takenPort } from '../../support/taken-port.ts';

const ADDRESSES = ['/healthz', '/readyz', '/metrics'];

/** What a path answers; written as it is, which `fetch` would tidy. */
async function answerOf({ address }: ServedWatch, path: string, method = 'GET') {
  const { hostname, port } = new URL(address);
  const [response] = await once(request({ hostname, port, path, method }).end(), 'response');
  const body = (await response.setEncoding('utf8').toArray()).join('');
  return { status: response.statusCode as number, headers: response.headers, body };
}

async function readiness(watch: ServedWatch) {
  const { status, body } = await answerOf(watch, '/readyz');
  return { status, ...JSON.parse(body) };
}

describe('the addresses', () => {
  test.each(ADDRESSES)('%s can be read, and nothing else be done with it', async (path) => {
    const watch = await served();
    watch.readyWhen({});
    const { status, headers, body } = await answerOf(watch, `${path}?a=b`);
    expect(status).toBe(200);
    expect(body).not.toBe('');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const head = await answerOf(watch, path, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const refused = await answerOf(watch, path, method);
      expect(refused, method).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  test.each([
    '/',
    '/metrics/',
    '//metrics',
    '/../metrics',
    '/__proto__',
    '/constructor',
    '/%00',
    '*',
    '/METRICS',
  ])('%s is none', async (path) => {
    const { status, body } = await answerOf(await served(), path);
    expect(status).toBe(404);
    for (const address of ADDRESSES) expect(body).toContain(address);
  });

  test('are those of the metrics that Prometheus reads', async () => {
    const watch = await served();
    expect((await answerOf(watch, '/metrics')).headers['content-type']).toMatch(
      /^text\/plain; version=0\.0\.4/,
    );
    const names = [...(await scrape(watch.address)).keys()];
    for (const name of [
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(names).toContain(name);
  });
});

describe('readiness', () => {
  test('is not there before it is known what must hold', async () => {
    const watch = await served();
    expect(await readiness(watch)).toMatchObject({ status: 503, ready: false });
    expect((await scrape(watch.address)).get('dalil_ready{check="start"}')).toBe(0);
  });

  test('is there when every check holds, and goes when one fails, which is named', async () => {
    const watch = await served();
    let articles: { ready: boolean; reason?: string } = { ready: true };
    let shards = [1, 1];
    watch.readyWhen({ articles: () => articles, gateway: 'dalil_discord_shard_up' });
    expect(await readiness(watch)).toMatchObject({ status: 503, checks: { gateway: { ready: false } } });
    watch.meter.watch('dalil_discord_shard_up', () =>
      shards.map((value, shard) => ({ value, labels: { shard: String(shard) } })),
    );
    expect(await readiness(watch)).toMatchObject({ status: 200, ready: true });
    shards = [1, 0];
    expect(await readiness(watch)).toMatchObject({ status: 503, checks: { gateway: { ready: false } } });
    expect((await scrape(watch.address)).get('dalil_ready{check="gateway"}')).toBe(0);
    shards = [1, 1];
    articles = { ready: false, reason: 'cluster-unavailable' };
    expect(await readiness(watch)).toMatchObject({
      status: 503,
      checks: { articles: { ready: false, reason: 'cluster-unavailable' }, gateway: { ready: true } },
    });
  });
});

describe('health', () => {
  test('is told of as lost for a while after the process stood still', async () => {
    let clock = 0;
    const watch = await served(() => clock);
    const statusAfter = async (milliseconds: number) => {
      clock += milliseconds;
      return (await answerOf(watch, '/healthz')).status;
    };
    expect(await statusAfter(9_000)).toBe(200);
    expect(await statusAfter(11_000)).toBe(503);
    for (let beat = 0; beat < 6; beat++) expect(await statusAfter(5_000)).toBe(503);
    expect(await statusAfter(5_000)).toBe(200);
  });
});

describe('the port', () => {
  test('that is taken is told of, with the setting to change', async () => {
    const port = await takenPort();
    await expect(serveHealth({ host: '127.0.0.1', port }, pino({ level: 'silent' }))).rejects.toMatchObject({
      identifier: 'port-unavailable',
      message: expect.stringMatching(
        /^Health and metrics cannot be served on 127\.0\.0\.1, port \d+: another program uses that port; set METRICS_PORT/,
      ),
    });
  });

  test('is free again at the end, though Prometheus keeps its connection', async () => {
    const watch = await served();
    await fetch(`${watch.address}/metrics`);
    await watch.close();
    await expect(fetch(watch.address)).rejects.toThrow();
  });
});

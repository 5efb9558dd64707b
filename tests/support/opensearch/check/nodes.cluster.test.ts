import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Agent, request } from 'undici';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startCluster } from '../cluster.ts';
import { describeWithCluster, describeWithOwnCluster } from '../describe.ts';

const PATIENCE = { timeout: 150_000 };
const STORED = { settings: { number_of_shards: 3, number_of_replicas: 1 } };

describeWithCluster('the shared cluster', ({ urls, prefix }) => {
  it('is of three nodes, green, and answers at each address', async () => {
    expect(urls).toHaveLength(3);
    for (const url of urls) {
      const health = await (await fetch(`${url}/_cluster/health`)).json();
      expect(health).toMatchObject({ number_of_nodes: 3, status: 'green' });
    }
  });

  it('keeps what a suite stores under its prefix', async () => {
    const [first, second] = urls;
    expect((await fetch(`${first}/${prefix}words`, { method: 'PUT' })).status).toBe(200);
    expect((await fetch(`${second}/${prefix}words`)).status).toBe(200);
  });

  it('makes no index that nobody asked for', async () => {
    const body = JSON.stringify({ word: 'market' });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${urls[0]}/${prefix}typo/_doc`, { method: 'POST', body, headers });
    expect(answer.status).toBe(404);
  });
});

describeWithOwnCluster('a cluster of three nodes', {}, (cluster) => {
  it('is yellow without a killed node, green when it is back, and has lost nothing', PATIENCE, async () => {
    await cluster().ask('PUT', '/notes', STORED);
    await cluster().ask('PUT', '/notes/_doc/1?refresh=true', { text: 'The library opens at nine.' });
    await cluster().settle({ nodes: 3, status: 'green' });
    const before = cluster().urls;
    await cluster().kill(0);
    await cluster().settle({ nodes: 2, status: 'yellow' });
    await expect(request(before[0]!)).rejects.toThrow('ECONNREFUSED');
    expect(await cluster().ask('GET', '/notes/_doc/1')).toMatchObject({ found: true });
    await cluster().restart(0);
    await cluster().settle({ nodes: 3, status: 'green' });
    expect(cluster().urls).toEqual(before);
    expect(await (await fetch(`${before[0]}/notes/_doc/1`)).json()).toMatchObject({ found: true });
  });

  it('puts out a paused node, and takes it back when it goes on', PATIENCE, async () => {
    cluster().pause(2);
    await cluster().settle({ nodes: 2, status: 'yellow' });
    cluster().resume(2);
    await cluster().settle({ nodes: 3, status: 'green' });
  });
});

describeWithOwnCluster('a node with the security plugin', { nodes: 1, secure: true }, (cluster) => {
  it('answers the right password over TLS, and nothing else', async () => {
    const { ca, username, password } = cluster().access!;
    const [url] = cluster().urls;
    const dispatcher = new Agent({ connect: { ca } });
    onTestFinished(() => dispatcher.close());
    const statusFor = async (word: string): Promise<number> => {
      const authorization = `Basic ${Buffer.from(`${username}:${word}`).toString('base64')}`;
      const { statusCode, body } = await request(url!, { dispatcher, headers: { authorization } });
      await body.dump();
      return statusCode;
    };
    expect(await statusFor(password)).toBe(200);
    expect(await statusFor('guess')).toBe(401);
    await expect(request(url!)).rejects.toThrow('certificate');
    await expect(request(url!.replace('https', 'http'))).rejects.toThrow();
  });
});

describeWithCluster('nodes', () => {
  it('that cannot start say why', PATIENCE, async () => {
    const started = startCluster({ nodes: 2, settings: { 'no.such.setting': 'x' } });
    await expect(started).rejects.toThrow(/ended before it listened.*no\.such\.setting/s);
  });

  it('end with whoever started them, killed or not, and paused or not', PATIENCE, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dalil-orphans-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const env = { ...process.env, TMPDIR: folder };
    const args = ['--import', 'tsx', '--input-type=module', '-e', STARTS_AND_PAUSES];
    const parent = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    const pids = JSON.parse(line) as number[];
    expect(pids.filter(runs)).toHaveLength(2);
    parent.kill('SIGKILL');
    await vi.waitUntil(() => !pids.some(runs), { timeout: 30_000 });
  });
});

const STARTS_AND_PAUSES = `
  const { startCluster } = await import('./tests/support/opensearch/cluster.ts');
  const cluster = await startCluster({ nodes: 2 });
  cluster.pause(0);
  console.log(JSON.stringify(cluster.pids));
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

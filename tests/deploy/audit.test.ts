import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';

const TSX = import.meta.resolve('tsx');

const ADVISORY = {
  id: 1,
  url: 'https://advisories.example/1',
  title: 'Invented for this test',
  severity: 'high',
  vulnerable_versions: '*',
};

let registry: Server | undefined;

afterEach(() => {
  registry?.close();
  registry = undefined;
});

/** A registry that answers audits in one way and knows no package. */
async function serveRegistry(status: number, advisories: object): Promise<string> {
  registry = createServer((request, response) => {
    const isAudit = request.method === 'POST' && request.url?.endsWith('/advisories/bulk');
    request.resume();
    response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isAudit ? advisories : {}));
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  return `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
}

async function auditAt(address: string, folder?: string): Promise<{ status: number; output: string }> {
  const own = {
    npm_config_registry: address,
    npm_config_fetch_retries: '0',
    npm_config_update_notifier: 'false',
  };
  const child = spawn('node', ['--import', TSX, path.resolve('.ci/audit.ts')], {
    cwd: folder,
    env: { ...process.env, ...own },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  const [status] = await once(child, 'close');
  return { status, output };
}

describe('the audit of dependencies', () => {
  test('passes where the registry knows of no fault', async () => {
    const { status, output } = await auditAt(await serveRegistry(200, {}));
    expect(output).toContain('No dependency');
    expect(status).toBe(0);
  });

  test('fails with the name of a dependency that is known to be vulnerable', async () => {
    const { status, output } = await auditAt(await serveRegistry(200, { undici: [ADVISORY] }));
    expect(output).toContain('undici (high)');
    expect(status).toBe(1);
  });

  test('passes where the registry takes no such questions, and says that it asked in vain', async () => {
    const { status, output } = await auditAt(await serveRegistry(405, {}));
    expect(output).toContain('skipped');
    expect(status).toBe(0);
  });

  test('fails where npm cannot ask, and says why', async () => {
    const { status, output } = await auditAt('http://127.0.0.1:9', await freshFolder());
    expect(output).toContain('lockfile');
    expect(status).toBe(1);
  });

  test('passes where there is no registry, and says so', async () => {
    const { status, output } = await auditAt('http://127.0.0.1:9');
    expect(output).toContain('skipped');
    expect(status).toBe(0);
  });
});

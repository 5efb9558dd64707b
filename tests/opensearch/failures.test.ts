import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../src/opensearch/connection/understand.ts';
import { connect } from '../../src/opensearch/index.ts';
import { serve } from './loopback.ts';
import { connected } from './support.ts';

async function failureAt(url: string): Promise<Error> {
  const cluster = await connected({ url, index: 'dalil' });
  return cluster.health().then(
    () => new Error('it did not fail'),
    (error: Error) => error,
  );
}

const answer = (status: number, type: string, reason: string): RequestListener => {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { type, reason, root_cause: [{ type, reason }] }, status }));
  };
};

describe('connect', () => {
  it('sends name and password, undone from the address, and nobody sees them when it fails', async () => {
    let sent = '';
    const url = await serve(({ headers }, response) => {
      sent = headers.authorization ?? '';
      response.writeHead(401).end('Unauthorized');
    });
    const failure = await failureAt(url);
    expect(sent).toBe(`Basic ${Buffer.from('reader:s3cret/word').toString('base64')}`);
    expect(failure).toMatchObject({ identifier: 'opensearch-unauthorised' });
    const all = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
    for (const secret of ['s3cret', sent.slice(6)]) expect(all).not.toContain(secret);
    expect(failure.cause).toBeUndefined();
  });

  it('tries again what fails in passing, at another node where there are several', async () => {
    let [failed, answered] = [0, 0];
    const failing = await serve((request, response) => {
      failed++;
      answer(503, 'cluster_manager_not_discovered_exception', 'none')(request, response);
    });
    const healthy = await serve((_, response) => {
      answered++;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ status: 'green', number_of_nodes: 2 }));
    });
    const cluster = await connected({ url: `${failing}, ${healthy}`, index: 'dalil' });
    for (let i = 0; i < 3; i++) expect(await cluster.health()).toEqual({ status: 'green', nodes: 2 });
    expect(failed).toBeGreaterThanOrEqual(1);
    expect(answered).toBe(3);
  });

  it('gives up after a while, and says that nothing is there', async () => {
    expect(await failureAt('http://reader:s3cret@127.0.0.1:9')).toMatchObject({
      identifier: 'opensearch-unreachable',
    });
  });

  it('tells what a node answered rather than that another one is gone', async () => {
    const failing = await serve(answer(503, 'search_phase_execution_exception', 'all shards failed'));
    const gone = 'http://127.0.0.1:9';
    for (const url of [`${failing}, ${gone}`, `${gone}, ${failing}`, `${gone}, ${gone}, ${failing}`])
      expect(await failureAt(url)).toMatchObject({ identifier: 'opensearch-red' });
  });

  it('gives up after a while where nothing is answered', async () => {
    expect(await failureAt(await serve(() => {}))).toMatchObject({ identifier: 'opensearch-slow' });
  });

  it.each([
    ['ftp://search.example', 'dalil'],
    ['no address s3cret', 'dalil'],
    ['https://search.example', 'Dalil'],
    ['https://search.example', ''],
    ['https://search.example', '*'],
  ])('refuses the settings %s and "%s" without repeating the address', async (url, index) => {
    const failure = await connect({ url, index }).catch((error: Error) => error);
    expect(failure).toMatchObject({ identifier: 'opensearch-setting' });
    expect((failure as Error).message).not.toContain('s3cret');
  });
});

describe('failureOf', () => {
  it.each([
    [
      403,
      'cluster_block_exception',
      'index [a] blocked by: [FORBIDDEN/8/index write (api)];',
      'opensearch-read-only',
      false,
    ],
    [
      429,
      'cluster_block_exception',
      'blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];',
      'opensearch-read-only',
      false,
    ],
    [
      403,
      'index_create_block_exception',
      'blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];',
      'opensearch-read-only',
      false,
    ],
    [
      503,
      'cluster_block_exception',
      'blocked by: [SERVICE_UNAVAILABLE/2/no cluster manager];',
      'opensearch-red',
      true,
    ],
    [429, 'rejected_execution_exception', 'queue full', 'opensearch-slow', true],
    [500, 'search_phase_execution_exception', 'Partial shards failure', 'opensearch-red', true],
    [503, 'unavailable_shards_exception', 'primary shard is not active', 'opensearch-red', true],
    [404, 'index_not_found_exception', 'no such index [a]', 'opensearch-version-gone', false],
    [403, 'security_exception', 'no permissions', 'opensearch-unauthorised', false],
    [400, 'mapper_parsing_exception', 'failed to parse', 'opensearch-refused', false],
    [504, 'error', '', 'opensearch-slow', true],
  ])('%i %s: %s', (status, type, reason, identifier, passing) => {
    expect(failureOf(status, { type, reason })).toMatchObject({ identifier, passing });
  });

  it('shows what a server says without what could steer a terminal, and not at any length', () => {
    const { message } = failureOf(400, { type: 'x', reason: `\u001b[2J${'long '.repeat(500)}` });
    expect(message).not.toContain('\u001b');
    expect(message.length).toBeLessThan(500);
  });
});

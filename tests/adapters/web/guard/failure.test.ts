import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { servePages } from '../../../../src/adapters/web/server/serve-pages.ts';
import { createWebApp } from '../../../../src/adapters/web/web-app.ts';
import { openPages } from '../../../support/web/pages.ts';

const ARTICLES = { 'a.txt': 'The bridge opened on Monday.\n\nSource: https://news.example/bridge\n' };

/** The pages over a real connection, where the services fail, and all that the log is told. */
async function failing(mode: 'public' | 'playground') {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const { app, settings } = await openPages({ articles: ARTICLES, mode });
  const fail = () => Promise.reject(new Error('The disk is on fire.'));
  const services = {
    ...app.services,
    answer: fail,
    corpus: () => {
      throw new Error('The disk is on fire.');
    },
  };
  const served = await servePages(createWebApp({ ...app, services, log }, settings), settings);
  onTestFinished(() => served.close());
  return { lines, address: served.address, port: Number(new URL(served.address).port) };
}

test.each([
  ['/api/ask', 'whose length is known', 'Content-Length: 500\r\n\r\n{"question":'],
  ['/api/ask', 'in pieces', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n'],
  ['/api/ask', 'in pieces that are none', 'Transfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['/nothing', 'in pieces', 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"que\r\n'],
])('who leaves before all was said to %s, %s, leaves no failure in the log', async (path, _how, rest) => {
  const { lines, port } = await failing('public');
  const leaving = connect(port, '127.0.0.1');
  leaving.end(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${rest}`);
  await text(leaving).catch(() => '');
  await expect.poll(() => lines.join('')).toContain('asker left');
  expect(lines.join('')).not.toMatch(/page failed|stack/);
});

test.each([
  ['public', '/api/ask', { method: 'POST', body: '{"question":"When?"}' }],
  ['public', '/?q=When', {}],
  ['playground', '/corpus', {}],
] as const)(
  'what fails in the %s at %s is in the log, and its id alone is told',
  async (mode, path, init) => {
    const { lines, address } = await failing(mode);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${address}${path}`, { ...init, headers });
    const said = await response.text();
    expect(response.status).toBe(500);
    const logged = JSON.parse(lines.join('')) as { errorId: string; msg: string; err: { message: string } };
    expect(logged).toMatchObject({ msg: 'page failed', err: { message: 'The disk is on fire.' } });
    expect(said).toContain(logged.errorId);
    expect(said).not.toMatch(/disk|\.ts/);
  },
);

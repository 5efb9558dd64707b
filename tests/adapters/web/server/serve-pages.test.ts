import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebEnv } from '../../../../src/adapters/web/dependencies.ts';
import { servePages } from '../../../../src/adapters/web/server/serve-pages.ts';
import { createWebApp } from '../../../../src/adapters/web/web-app.ts';
import { gate } from '../../../support/gate.ts';
import { takenPort } from '../../../support/taken-port.ts';
import { openPages } from '../../../support/web/pages.ts';

const ARTICLES = { 'a.txt': 'The bridge opened on Monday.\n\nSource: https://news.example/bridge\n' };

describe('the server of the pages', () => {
  test('listens on this machine alone unless told otherwise', async () => {
    const { serve } = await openPages({ articles: ARTICLES });
    const { address } = await serve();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(address)).status).toBe(200);
  });

  test.each([
    ['a port that is taken', {}, /another program uses that port; set PORT/],
    [
      'an address that the machine does not have',
      { host: '192.0.2.1' },
      /does not have that address; correct HOST/,
    ],
    ['a host that nobody knows', { host: 'nobody.invalid' }, /no such host is known; correct HOST/],
  ])('says what to do about %s', async (_, wanted, words) => {
    const port = await takenPort();
    const { app, settings } = await openPages({ articles: ARTICLES });
    const there = { ...settings, port, ...wanted };
    await expect(servePages(createWebApp(app, there), there)).rejects.toThrow(words);
  });

  test('stops though a client keeps its connection, and frees the port', async () => {
    const { app, settings } = await openPages({ articles: ARTICLES });
    const served = await servePages(createWebApp(app, settings), settings);
    const port = Number(new URL(served.address).port);
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    await fetch(served.address);
    await served.close();
    const again = await servePages(createWebApp(app, settings), { ...settings, port });
    await again.close();
    idle.destroy();
  });

  test('answers what one client sends without waiting one after the other, in order', async () => {
    const { settings } = await openPages({ articles: ARTICLES });
    const { opened, open } = gate();
    const asked: string[] = [];
    const web = new Hono<WebEnv>().get('/:name', async (context) => {
      const { name } = context.req.param();
      asked.push(name);
      if (name !== 'other') await opened;
      return context.text(`[${name}]`);
    });
    const served = await servePages(web, settings);
    onTestFinished(() => served.close());
    const hasty = connect(Number(new URL(served.address).port), '127.0.0.1');
    const names = Array.from({ length: 20 }, (_, at) => `page${at}`);
    const requests = names.map((name) => `GET /${name} HTTP/1.1\r\nHost: localhost\r\n`);
    hasty.write(`${requests.join('\r\n')}Connection: close\r\n\r\n`);
    await expect.poll(() => asked).toContain('page0');
    await fetch(`${served.address}/other`);
    expect(asked).toEqual(['page0', 'other']);
    open();
    expect((await text(hasty)).match(/(?<=\[)page\d+(?=\])/g)).toEqual(names);
  });

  test('goes on when a client leaves before what it asked for is there', async () => {
    const { settings } = await openPages({ articles: ARTICLES });
    const { opened, open } = gate();
    const asked: string[] = [];
    const web = new Hono<WebEnv>().get('/:name', async (context) => {
      asked.push(context.req.param('name'));
      await opened;
      return context.text('here');
    });
    const served = await servePages(web, settings);
    onTestFinished(() => served.close());
    const leaving = connect(Number(new URL(served.address).port), '127.0.0.1');
    leaving.write('GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(3));
    await expect.poll(() => asked).toContain('a');
    leaving.destroy();
    open();
    expect(await (await fetch(`${served.address}/b`)).text()).toBe('here');
  });

  test('lets readers go who take nothing of their answer', async () => {
    const { settings } = await openPages({ articles: ARTICLES, mode: 'public' });
    const ended = gate();
    const web = new Hono<WebEnv>().get('/', (context) => {
      context.env.outgoing?.once('close', ended.open);
      // More than what systems hold back for a connection.
      return context.text('x'.repeat(64 * 2 ** 20));
    });
    const served = await servePages(web, settings, 100);
    onTestFinished(() => served.close());
    const idle = connect(Number(new URL(served.address).port), '127.0.0.1').pause();
    onTestFinished(() => void idle.destroy());
    idle.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await ended.opened;
  });
});

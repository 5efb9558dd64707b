import type { App } from '../../../app.ts';
import { print } from '../../../command-line.ts';
import { DalilError } from '../../../errors.ts';
import type { Listener } from '../../../listening/listen.ts';
import { isLoopback } from '../../../listening/loopback.ts';
import { browserScript } from '../assets/browser-script.ts';
import type { WebSettings } from '../settings.ts';
import { createWebApp } from '../web-app.ts';
import { servePages } from './serve-pages.ts';

/**
 * Serves the pages until the process is asked to stop, and says where.
 * @throws DalilError `port-unavailable`
 */
export async function runWeb(app: App, settings: WebSettings): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
  if (settings.mode === 'playground' && !isLoopback(settings.host))
    app.log.warn(
      { host: settings.host },
      'whoever reaches this address may reload the articles; readers are served with --public',
    );
  const served = await serve(app, settings);
  print(`${served.address}/`);
  app.log.info({ address: served.address, mode: settings.mode }, 'page served');
  await stopped;
  await served.close();
}

/**
 * Serves the pages beside something else that goes on where they cannot be served.
 * @returns why they cannot, in one sentence, where that is so
 */
export async function servePagesBeside(app: App, settings: WebSettings): Promise<Listener | string> {
  try {
    return await serve(app, settings);
  } catch (error) {
    if (error instanceof DalilError) return error.message;
    throw error;
  }
}

/**
 * The first script is made before anybody can ask for one: the bundler is a process of its own, and one that cannot be started,
 * since clients hold all the file descriptors there are, would end this one.
 */
async function serve(app: App, settings: WebSettings): Promise<Listener> {
  // Why it cannot be made stands in the log as soon as somebody asks for it; the pages do without.
  await browserScript('theme').catch(() => undefined);
  return servePages(createWebApp(app, settings), settings);
}

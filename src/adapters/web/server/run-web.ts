import type { App } from '../../../app.ts';
import { print } from '../../../command-line.ts';
import { DalilError } from '../../../errors.ts';
import { isLoopback } from '../guard/hosts.ts';
import type { WebSettings } from '../settings.ts';
import { createWebApp } from '../web-app.ts';
import { type ServedPages, servePages } from './serve-pages.ts';

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
  const served = await servePages(createWebApp(app, settings), settings);
  print(`${served.address}/`);
  app.log.info({ address: served.address, mode: settings.mode }, 'page served');
  await stopped;
  await served.close();
}

/**
 * Serves the pages beside something else that goes on where they cannot be served.
 * @returns undefined, and why in the log, when that is so
 */
export async function servePagesBeside(app: App, settings: WebSettings): Promise<ServedPages | string> {
  try {
    return await servePages(createWebApp(app, settings), settings);
  } catch (error) {
    if (error instanceof DalilError) return error.message;
    throw error;
  }
}

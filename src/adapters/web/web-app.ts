import { Hono } from 'hono';
import type { App } from '../../app.ts';
import { SearchUnavailable } from '../../errors.ts';
import { RateLimit } from '../../runtime/rate-limit.ts';
import { apiRoutes } from './api/routes.ts';
import { assetRoutes } from './assets/routes.ts';
import { chatRoutes } from './chat/routes.ts';
import type { WebDependencies, WebEnv } from './dependencies.ts';
import { noteFailure } from './guard/failure.ts';
import { requestGuards } from './guard/request-guards.ts';
import { notice, unavailableNotice } from './page/notice.ts';
import { citationRoutes } from './panels/citation-routes.ts';
import { panelRoutes } from './panels/routes.ts';
import { readerRoutes } from './reader/routes.ts';
import type { WebSettings } from './settings.ts';

/** All pages, as a function from requests to responses; a server is one way to call it. */
export function createWebApp(app: App, settings: WebSettings): Hono<WebEnv> {
  const deps: WebDependencies = { app, settings, rateLimit: new RateLimit(settings.rateLimitPerMinute) };
  const web = new Hono<WebEnv>();
  web.use(...requestGuards(settings));
  web.route('/assets', assetRoutes());
  web.route('/api', apiRoutes(deps));
  web.route('/', citationRoutes(deps));
  if (settings.mode === 'public') web.route('/', readerRoutes(deps));
  else web.route('/', chatRoutes(deps)).route('/', panelRoutes(deps));
  web.notFound((context) => notice(context, 'not-found-page', 404));
  web.get('/ready', (context) => {
    const readiness = app.services.ready();
    return context.json(readiness, readiness.ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
  web.onError((error, context) => {
    if (error instanceof SearchUnavailable) return unavailableNotice(context);
    const id = noteFailure(error, context, app);
    return notice(context, 'page-failed', 500, { id });
  });
  return web;
}

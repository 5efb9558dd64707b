import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { pageLanguage } from '../page/language.ts';
import { corpusRoutes } from './corpus/routes.ts';
import { panelFrame } from './panel-frame.ts';
import { whyRoutes } from './why/routes.ts';

/** What stands beside the chat for whoever tunes the articles: why an answer was given, and all that was read. */
export function panelRoutes(deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/panel-frame', (context) =>
      context.html(panelFrame(pageLanguage(context)), 200, { 'cache-control': 'no-store' }),
    )
    .route('/why', whyRoutes(deps))
    .route('/corpus', corpusRoutes(deps));
}

import { Hono } from 'hono';
import { z } from 'zod';
import type { WebDependencies, WebEnv } from '../../dependencies.ts';
import { webMessage } from '../../messages/messages.ts';
import { panelSetting, sendPanel } from '../panel-page.ts';
import { noticePanel } from '../parts/notice-panel.ts';
import { corpusView } from './corpus-view.ts';
import type { ArticleQuery } from './find-articles.ts';

const LONGEST_FILTER = 500;
const querySchema = z.object({
  filter: z.string().max(LONGEST_FILTER).default(''),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .default('1')
    .transform(Number),
});
const FIRST_PAGE: ArticleQuery = { filter: '', page: 1 };

/** All that was read, and reading it again. */
export function corpusRoutes({ app, settings }: WebDependencies): Hono<WebEnv> {
  const folder = settings.seedsDir;
  return new Hono<WebEnv>()
    .get('/', async (context) => {
      const setting = panelSetting(context);
      const query = querySchema.safeParse(context.req.query());
      if (!query.success) {
        const words = webMessage(setting.language, 'corpus-bad-address');
        return sendPanel(context, noticePanel(words, 400, setting), setting);
      }
      const shown = { corpus: app.services.corpus(), folder, query: query.data };
      return sendPanel(context, await corpusView(shown, setting), setting);
    })
    .post('/reload', async (context) => {
      const setting = panelSetting(context);
      const who = { language: setting.language, isAdministrator: true, isLocal: true };
      const report = await app.dispatch('reload', {}, who);
      const shown = { corpus: app.services.corpus(), folder, query: FIRST_PAGE, report };
      return sendPanel(context, await corpusView(shown, setting), setting);
    });
}

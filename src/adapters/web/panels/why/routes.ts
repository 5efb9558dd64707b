import { Hono } from 'hono';
import { z } from 'zod';
import type { WebDependencies, WebEnv } from '../../dependencies.ts';
import { webMessage } from '../../messages/messages.ts';
import { panelSetting, sendPanel } from '../panel-page.ts';
import { noticePanel } from '../parts/notice-panel.ts';
import { whyForm } from './why-form.ts';
import { whyView } from './why-view.ts';

/** Sentences that are looked at. */
const CANDIDATES = 10;
const questionSchema = z.object({ question: z.string().trim().min(1) });

/** Why a question is answered as it is. */
export function whyRoutes({ app }: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/', async (context) => {
    const setting = panelSetting(context);
    const asked = questionSchema.safeParse(context.req.query());
    if (!asked.success) {
      const words = webMessage(setting.language, 'why-no-words');
      return sendPanel(context, noticePanel(words, 400, setting, whyForm('', setting)), setting);
    }
    const answer = await app.services.answer(asked.data.question, {
      explain: true,
      limit: CANDIDATES,
      again: true,
    });
    return sendPanel(context, whyView(answer, setting), setting);
  });
}

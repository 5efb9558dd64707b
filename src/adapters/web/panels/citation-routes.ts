import { Hono } from 'hono';
import { z } from 'zod';
import { resolveReference } from '../../../answer/reference.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { webMessage } from '../messages/messages.ts';
import { citationView } from './citation/citation-view.ts';
import { panelSetting, sendPanel } from './panel-page.ts';
import { noticePanel } from './parts/notice-panel.ts';

/** A reference to a sentence as `citationAddress` writes it. */
const referenceSchema = z.object({
  article: z.string().regex(/^[0-9a-f]{12}$/),
  start: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  fingerprint: z.string().regex(/^[0-9a-f]{8}$/),
});

/** An article with one of its sentences marked, by which a reader checks a quotation. */
export function citationRoutes({ app }: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/citation', (context) => {
    const setting = panelSetting(context);
    const reference = referenceSchema.safeParse(context.req.query());
    if (!reference.success) {
      const words = webMessage(setting.language, 'citation-bad-address');
      return sendPanel(context, noticePanel(words, 400, setting), setting);
    }
    const resolved = resolveReference(reference.data, app.services.corpus());
    return sendPanel(context, citationView(resolved, reference.data.start, setting), setting);
  });
}

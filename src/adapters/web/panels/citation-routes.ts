import { Hono } from 'hono';
import { z } from 'zod';
import { resolveArticle, resolveReference } from '../../../answer/reference.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { webMessage } from '../messages/messages.ts';
import { citationView } from './citation/citation-view.ts';
import { panelSetting, sendPanel } from './panel-page.ts';
import { noticePanel } from './parts/notice-panel.ts';

const articleKey = z.string().regex(/^[0-9a-f]{12}$/);
/** A reference to a sentence as `citationAddress` writes it. */
const sentenceSchema = z.object({
  article: articleKey,
  start: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  fingerprint: z.string().regex(/^[0-9a-f]{8}$/),
});

/** A sentence, or an article as `articleAddress` writes it. */
const referenceSchema = z.union([
  sentenceSchema,
  z.object({ article: articleKey, start: z.never().optional(), fingerprint: z.never().optional() }),
]);

/** An article with one of its sentences marked, by which a reader checks a quotation. */
export function citationRoutes({ app }: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/citation', async (context) => {
    const setting = panelSetting(context);
    const reference = referenceSchema.safeParse(context.req.query());
    if (!reference.success) {
      const words = webMessage(setting.language, 'citation-bad-address');
      return sendPanel(context, noticePanel(words, 400, setting), setting);
    }
    const { data } = reference;
    const resolved = await (data.start === undefined
      ? resolveArticle(data.article, app.services)
      : resolveReference(data, app.services));
    return sendPanel(context, citationView(resolved, data.start, setting), setting);
  });
}

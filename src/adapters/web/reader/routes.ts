import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Reply } from '../../../contract/reply.ts';
import { replyLanguage } from '../../../reply/reply-language.ts';
import { patienceReply } from '../../../reply/views/notices.ts';
import { unlessUnavailable } from '../../../runtime/dispatch.ts';
import { browserScript } from '../assets/browser-script.ts';
import { kept } from '../assets/kept.ts';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { countQuestion } from '../guard/question-limit.ts';
import { pageLanguage } from '../page/language.ts';
import { articlesPage } from './articles-page.ts';
import { resolveContexts } from './context.ts';
import { privacyPage } from './privacy-page.ts';
import { questionPage } from './question-page.ts';
import { replyToReader } from './say.ts';
import { readRank, readView } from './view.ts';

/** Seconds for which other sites' readers keep the script that embeds the page. */
const SCRIPT_KEPT = 3_600;

/** The question page for readers of a web site, and what embeds it in others. */
export function readerRoutes(deps: WebDependencies): Hono<WebEnv> {
  const { app } = deps;
  const script = kept(() => browserScript('embed'));
  return new Hono<WebEnv>()
    .get('/', (context) => answer(context, deps))
    .get('/embed', (context) => answer(context, deps))
    .get('/articles', (context) => {
      const from = readRank(context.req.query('from')) ?? 0;
      return context.html(articlesPage(app.services.corpus(), from, pageLanguage(context)));
    })
    .get('/privacy', (context) => {
      return context.html(privacyPage(app.services, pageLanguage(context)));
    })
    .get('/embed.js', etag(), async (context) => {
      const headers = {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': `public, max-age=${SCRIPT_KEPT}`,
      };
      return context.body(await script(), 200, headers);
    });
}

async function answer(context: Context<WebEnv>, deps: WebDependencies): Promise<Response> {
  const { app, settings } = deps;
  const view = readView(context.req);
  const { question } = view;
  const own = pageLanguage(context);
  if (question === '') {
    const examples = await app.services.examples(own);
    return context.html(
      questionPage({ view, language: own, question, examples, contexts: new Map() }, settings),
    );
  }
  const excess = await countQuestion(context, deps);
  const reply = excess
    ? patienceReply(excess.seconds, replyLanguage(question, { language: own }))
    : await unlessUnavailable(replyLanguage(question, { language: own }), () =>
        replyToReader(app, view, own),
      );
  // Whoever follows a link gets the page in the question's language, unless they choose another.
  const language = view.chosen ?? reply.language;
  const contexts = await resolveContexts(reply.actions ?? [], app.services);
  const page = questionPage({ view, language, question, reply, examples: [], contexts }, settings);
  if (reply.retryAfter !== undefined) context.header('retry-after', String(reply.retryAfter));
  return context.html(page, statusOf(reply, excess !== undefined));
}

function statusOf({ status, retryAfter }: Reply, isTooMany: boolean): 200 | 429 | 500 | 503 {
  if (isTooMany) return 429;
  if (retryAfter !== undefined) return 503;
  return status === 'failed' ? 500 : 200;
}

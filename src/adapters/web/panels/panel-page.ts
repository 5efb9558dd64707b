import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import type { WebEnv } from '../dependencies.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { documentPage } from '../page/document.ts';
import { pageLanguage } from '../page/language.ts';
import type { PanelSetting } from './parts/setting.ts';

/** What a panel shows. */
export interface PanelContent {
  /** Words of its own, for the title of the page. */
  readonly title: string;
  /** Begins with the panel's heading. */
  readonly body: Html;
  readonly status?: ContentfulStatusCode;
}

/** Whether a request wants the panel alone, to show it beside something else; it then has the header `X-Part: 1`. */
function wantsPart({ req }: Pick<Context<WebEnv>, 'req'>): boolean {
  return req.header('x-part') === '1';
}

/** How a panel is drawn for a request. A page that is a panel itself asks for its part with `X-Part-Level: 1`. */
export function panelSetting(context: Context<WebEnv>): PanelSetting {
  const isBeside = wantsPart(context) && context.req.header('x-part-level') !== '1';
  return { language: pageLanguage(context), top: isBeside ? 2 : 1 };
}

/** Answers with a panel: alone, or as a page of its own. */
export function sendPanel(
  context: Context<WebEnv>,
  { title, body, status = 200 }: PanelContent,
  { language }: PanelSetting,
): Response | Promise<Response> {
  // One address has two answers: a browser must not take the part for the page when it goes back.
  const headers = { vary: 'X-Part', 'cache-control': 'no-store' };
  if (wantsPart(context)) return context.html(body, status, { ...headers, 'x-part': '1' });
  return context.html(wholePage(title, body, language), status, headers);
}

function wholePage(title: string, body: Html, language: InterfaceLanguage): Html {
  return documentPage({
    title: `${title} · Dalil`,
    language,
    styles: ['panels'],
    scripts: ['citation'],
    // Without any referrer a browser would not say, either, that a form was sent from this very page.
    head: html`<meta name="referrer" content="same-origin">`,
    body: html`<header class="panel-site"><a href="/?lang=${language}">${webMessage(language, 'panel-home')}</a></header>
<main class="panel panel-page">
${body}
</main>`,
  });
}

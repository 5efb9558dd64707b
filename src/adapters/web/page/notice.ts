import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { message } from '../../../reply/messages.ts';
import { RETRY_AFTER_SECONDS } from '../../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { type WebMessageKey, webMessage } from '../messages/messages.ts';
import { documentPage } from './document.ts';
import { pageLanguage } from './language.ts';

/** Says one thing instead of what was asked for: a page to whoever opened one, `{ "error": … }` to scripts and programs. */
export function notice(
  context: Context,
  key: WebMessageKey,
  status: ContentfulStatusCode,
  values?: Readonly<Record<string, string>>,
) {
  return noticeOf(context, webMessage(pageLanguage(context), key, values), status);
}

/** Says that the articles cannot be looked up for now, as `notice` does. */
export function unavailableNotice(context: Context) {
  context.header('retry-after', String(RETRY_AFTER_SECONDS));
  return noticeOf(context, message(pageLanguage(context), 'unavailable'), 503);
}

function noticeOf(context: Context, words: string, status: ContentfulStatusCode) {
  const isForProgram = context.req.method !== 'GET' || context.req.path.startsWith('/api/');
  return isForProgram
    ? context.json({ error: words }, status)
    : context.html(noticePage(words, pageLanguage(context)), status);
}

function noticePage(words: string, language: InterfaceLanguage): Html {
  return documentPage({
    title: 'Dalil',
    language,
    styles: ['reader'],
    body: html`<main class="notice"><h1>${words}</h1><p><a href="/">Dalil · دليل</a></p></main>`,
  });
}

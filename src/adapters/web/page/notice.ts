import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
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
  const language = pageLanguage(context);
  const words = webMessage(language, key, values);
  const isForProgram = context.req.method !== 'GET' || context.req.path.startsWith('/api/');
  return isForProgram
    ? context.json({ error: words }, status)
    : context.html(noticePage(words, language), status);
}

function noticePage(words: string, language: InterfaceLanguage): Html {
  return documentPage({
    title: 'Dalil',
    language,
    styles: ['reader'],
    body: html`<main class="notice"><h1>${words}</h1><p><a href="/">Dalil · دليل</a></p></main>`,
  });
}

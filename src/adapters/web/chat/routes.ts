import { Hono } from 'hono';
import type { WebDependencies, WebEnv } from '../dependencies.ts';
import { html } from '../drawing/html.ts';
import { documentPage } from '../page/document.ts';
import { pageLanguage } from '../page/language.ts';

/** The chat that looks and behaves like Discord's. */
export function chatRoutes(_deps: WebDependencies): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/', (context) =>
    context.html(
      documentPage({
        title: 'Dalil',
        language: pageLanguage(context),
        styles: ['discord', 'chat'],
        scripts: ['chat'],
        body: html`<main id="chat"><h1>Dalil</h1></main>`,
      }),
    ),
  );
}

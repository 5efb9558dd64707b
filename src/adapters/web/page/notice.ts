import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { documentPage } from './document.ts';

/** A page that says one thing. */
export function noticePage(words: string, language: InterfaceLanguage): Html {
  return documentPage({
    title: 'Dalil',
    language,
    styles: ['reader'],
    body: html`<main class="notice"><h1>${words}</h1><p><a href="/">Dalil · دليل</a></p></main>`,
  });
}

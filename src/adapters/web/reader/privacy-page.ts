import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { documentPage } from '../page/document.ts';
import { readerFooter, readerHeader } from './frame.ts';
import { type PrivacyFacts, privacyForReaders } from './say.ts';

/** What is kept of readers' questions, and where these are sent. */
export function privacyPage(services: PrivacyFacts, language: InterfaceLanguage): Html {
  const title = webMessage(language, 'reader-privacy-link');
  return documentPage({
    title: `${title} · Dalil`,
    language,
    styles: ['reader'],
    body: html`${readerHeader(language, (other) => `/privacy?lang=${other}`)}
<main class="reader"><h1>${title}</h1><p class="intro">${privacyForReaders(language, services)}</p></main>
${readerFooter(language)}`,
  });
}

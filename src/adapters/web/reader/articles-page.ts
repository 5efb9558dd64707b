import type { CorpusHeaders } from '../../../corpus/types.ts';
import { articlesReply } from '../../../reply/views/articles.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';
import { webMessage } from '../messages/messages.ts';
import { documentPage } from '../page/document.ts';
import { readerFooter, readerHeader } from './frame.ts';
import { leadOf } from './metadata.ts';
import { entryToHtml } from './source.ts';

/** Articles on one page. */
const ON_A_PAGE = 100;

/**
 * All that is answered from, by title and link.
 * @param from 0-based rank of the first article on the page
 */
export function articlesPage(corpus: CorpusHeaders, from: number, language: InterfaceLanguage): Html {
  const reply = articlesReply(corpus, language);
  const listed = reply.blocks.filter((block) => block.type === 'source');
  const shown = listed.slice(from, from + ON_A_PAGE);
  const next = from + ON_A_PAGE;
  const title = webMessage(language, 'reader-articles');
  return documentPage({
    title: `${title} · Dalil`,
    language,
    styles: ['reader'],
    body: html`${readerHeader(language, (other) => articlesAddress(other, from))}
<main class="reader"><h1>${title}</h1><p class="intro">${leadOf(reply)}</p>
<ol class="articles" start="${from + 1}">${shown.map((block) => html`<li>${entryToHtml(block, language, false)}</li>`)}</ol>
<p class="further">${from > 0 && html`<a class="button" rel="prev" href="${articlesAddress(language, Math.max(0, from - ON_A_PAGE))}">${webMessage(language, 'reader-previous')}</a>`}${
      listed.length > next &&
      html`<a class="button" rel="next" href="${articlesAddress(language, next)}">${webMessage(language, 'reader-next')}</a>`
    }</p></main>
${readerFooter(language)}`,
  });
}

function articlesAddress(language: InterfaceLanguage, from: number): string {
  return `/articles?${new URLSearchParams({ lang: language, ...(from > 0 ? { from: String(from) } : {}) })}`;
}

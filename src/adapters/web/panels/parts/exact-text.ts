import { raw } from 'hono/html';
import { type Html, html, OPENS_ELSEWHERE } from '../../drawing/html.ts';

/**
 * A text whose characters a browser keeps one by one. A carriage return that stands as it is in a page is read as a line feed,
 * and a byte order mark or a form feed is kept.
 */
export function exactText(text: string): Html {
  return raw(html`${text}`.toString().replaceAll('\r', '&#13;'));
}

/** Words from people or from files in one line of the page's own, whatever their direction. */
export function foreignWords(words: string): Html {
  return html`<bdi>${words}</bdi>`;
}

/** What stands exactly so in a file or is typed exactly so: names of files, numbers, links. */
export function codeText(text: string): Html {
  return html`<code dir="ltr">${text}</code>`;
}

/** A link that leads out of the pages. */
export function outLink(url: string, words: Html | string): Html {
  return html`<a href="${url}"${OPENS_ELSEWHERE}>${words}<span class="out" aria-hidden="true"> ↗</span></a>`;
}

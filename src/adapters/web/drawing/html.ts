import { raw, html as tagged } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup in which everything that was put in has been escaped. */
export type Html = HtmlEscapedString;

/** What can stand in a template: markup stays as it is, texts and numbers are escaped, nothing and lists are what they seem. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Markup from a template; every text put in is escaped, in attributes too (in quotation marks). */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  // Only promises among the values would make the result one.
  return tagged(strings, ...values) as Html;
}

/** Attributes of a link that leads out of the pages, which stay as they are: the other page learns nothing of them. */
export const OPENS_ELSEWHERE: Html = html` target="_blank" rel="noopener noreferrer"`;

/** Pieces of markup one after the other. */
export function joinHtml(pieces: readonly Html[]): Html {
  return raw(pieces.join(''));
}

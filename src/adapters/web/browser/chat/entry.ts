import type { SentMessage } from '../../chat/protocol.ts';
import { find, make } from './elements.ts';
import { ownMessage } from './own-message.ts';
import { word } from './setup.ts';

/** What is known of a message that stands in a log. */
export interface KnownMessage {
  /** What it says to an entry of its menu. */
  readonly text: string;
  /** The bot's, and what its buttons bring back. */
  readonly sent?: SentMessage;
}

const known = new WeakMap<Element, KnownMessage>();

/** What stands in a log, as it is kept in the tab: enough to draw it again. */
export type Entry =
  | { readonly own: string; readonly at: number }
  | { readonly sent: SentMessage }
  | { readonly note: string; readonly kind: 'hint' | 'error'; readonly language: string };

/** What is known of the message in which an element stands. */
export function messageAround(element: Element): { article: HTMLElement; message: KnownMessage } | undefined {
  const article = element.closest<HTMLElement>('article');
  const message = article ? known.get(article) : undefined;
  return article && message ? { article, message } : undefined;
}

/** What stands in a log, drawn in the page's language but for what was said. */
export function drawn(entry: Entry): HTMLElement {
  if ('sent' in entry) return sentMessage(entry.sent);
  if ('note' in entry) return noteOf(entry);
  const article = ownMessage(entry.own, entry.at);
  known.set(article, { text: entry.own });
  return article;
}

/**
 * A message of the bot's as the server drew it: all that was put in is escaped there. One that was kept came from the same server, and
 * nothing but pages of this origin can write where it was kept; no script in it would run under the page's policy.
 */
function sentMessage(sent: SentMessage): HTMLElement {
  const template = make('template');
  template.innerHTML = sent.html;
  const article = find('article', template.content);
  known.set(article, { text: sent.question ?? '', sent });
  linkFiles(article, sent);
  return article;
}

function noteOf({ note, kind, language }: Extract<Entry, { note: string }>): HTMLElement {
  const label = make('span', { class: 'label' }, word('hint-label'));
  const words = make('span', { dir: 'auto', lang: language }, note);
  return make('div', { class: `note ${kind}` }, label, ' ', words);
}

/** A file can be opened from the line that names it. */
function linkFiles(article: HTMLElement, { files }: SentMessage): void {
  for (const line of article.querySelectorAll('.file')) {
    const file = files.find(({ name }) => name === line.textContent);
    if (!file) continue;
    const address = URL.createObjectURL(new Blob([file.text], { type: 'text/plain;charset=utf-8' }));
    line.replaceChildren(make('a', { href: address, download: file.name }, file.name));
  }
}

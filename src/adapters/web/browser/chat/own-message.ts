import { make } from './elements.ts';
import { SETUP, word } from './setup.ts';

/**
 * What the person wrote, as a message.
 * @param at when, in milliseconds since 1970
 */
export function ownMessage(text: string, at: number): HTMLElement {
  const time = new Intl.DateTimeFormat(SETUP.locale, { timeStyle: 'short' }).format(at);
  const who = word('own-name');
  const words = make('div', { class: 'line', dir: 'auto' }, ...ownWords(text));
  const name = make('div', { class: 'name' }, who, ' ', make('time', { dir: 'auto' }, time));
  const entries = SETUP.menu.map(({ command, words: entry }) =>
    make('button', { type: 'button', 'data-menu': command }, entry),
  );
  return make(
    'article',
    { class: 'message is-own', 'aria-label': word('message-label', { who, time }) },
    make('div', { class: 'avatar own', 'aria-hidden': 'true' }, who.slice(0, 1)),
    make('div', { class: 'body' }, name, make('div', { class: 'text' }, words)),
    make('div', { class: 'menu', 'aria-live': 'off' }, ...entries),
  );
}

/** What was written, with a mention at its beginning drawn as one. */
function ownWords(text: string): (Node | string)[] {
  const [mention] = /^@dalil(?![\p{L}\p{N}_])/iu.exec(text) ?? [];
  if (mention === undefined) return [text];
  return [make('span', { class: 'mention', dir: 'ltr' }, mention), text.slice(mention.length)];
}

import type { ChatPlace, SentMessage } from '../../chat/protocol.ts';
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

/** What is known of the message in which an element stands. */
export function messageAround(element: Element): { article: HTMLElement; message: KnownMessage } | undefined {
  const article = element.closest<HTMLElement>('article');
  const message = article ? known.get(article) : undefined;
  return article && message ? { article, message } : undefined;
}

/** The messages of one place. */
export class MessageLog {
  readonly element: HTMLElement;

  constructor(place: ChatPlace) {
    this.element = find(`.log[data-place="${place}"]`);
    this.#keepInSight();
  }

  /** Shows what the person wrote. */
  addOwn(text: string): void {
    const article = ownMessage(text, Date.now());
    known.set(article, { text });
    this.#add(article);
  }

  /** Shows a message of the bot's, as the server drew it: all that was put in is escaped there. */
  addSent(sent: SentMessage): void {
    const template = make('template');
    template.innerHTML = sent.html;
    const article = find('article', template.content);
    known.set(article, { text: sent.question ?? '', sent });
    linkFiles(article, sent);
    this.#add(article);
  }

  /** Shows a word of the page's own, which Discord would not have. */
  addNote(text: string, kind: 'hint' | 'error'): void {
    const label = make('span', { class: 'label' }, word('hint-label'));
    this.#add(make('div', { class: `note ${kind}` }, label, ' ', make('span', { dir: 'auto' }, text)));
  }

  /** Scrolls to the newest message. */
  scroll(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** What is read stays in sight when the log becomes wider or narrower, as it does when a panel opens beside it. */
  #keepInSight(): void {
    const { element } = this;
    let fromBottom = 0;
    element.addEventListener('scroll', () => {
      fromBottom = element.scrollHeight - element.scrollTop - element.clientHeight;
    });
    new ResizeObserver(() => {
      element.scrollTop = element.scrollHeight - element.clientHeight - fromBottom;
    }).observe(element);
  }

  #add(element: HTMLElement): void {
    this.element.append(element);
    // Of what is higher than the log, the beginning is read first.
    if (element.offsetHeight > this.element.clientHeight) element.scrollIntoView({ block: 'start' });
    else this.scroll();
  }
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

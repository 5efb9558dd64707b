import type { ChatPlace, SentMessage } from '../../chat/protocol.ts';
import { find } from './elements.ts';
import { drawn, type Entry } from './entry.ts';
import { putIntoPageLanguage } from './keeping/in-page-language.ts';
import { keepNewest, readKept } from './keeping/tab.ts';
import { SETUP } from './setup.ts';

/** The messages of one place, which stay for as long as the tab does. */
export class MessageLog {
  readonly element: HTMLElement;
  readonly #key: string;
  /** All that stands in it but the greeting, as JSON. */
  readonly #entries = new Map<Element, string>();

  constructor(place: ChatPlace) {
    this.element = find(`.log[data-place="${place}"]`);
    this.#key = `chat:${place}`;
    this.#restore();
    this.#keepInSight();
  }

  /** Shows what the person wrote. */
  addOwn(text: string): void {
    this.#add({ own: text, at: Date.now() });
  }

  /** Shows a message of the bot's. */
  addSent(sent: SentMessage): void {
    this.#add({ sent });
  }

  /** Shows a word of the page's own, which Discord would not have. */
  addNote(note: string, kind: 'hint' | 'error'): void {
    this.#add({ note, kind, language: SETUP.language });
  }

  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** Takes a message away. */
  remove(element: Element): void {
    element.remove();
    this.#entries.delete(element);
    this.#keep();
  }

  /** Takes all messages away. */
  clear(): void {
    for (const element of this.#entries.keys()) element.remove();
    this.#entries.clear();
    this.#keep();
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

  /** Shows what was kept. Nobody is told of it again: only what comes later is news. */
  #restore(): void {
    const entries = readKept<Entry[]>(this.#key) ?? [];
    if (entries.length > 0) this.element.setAttribute('aria-live', 'off');
    for (const entry of entries) {
      const element = redrawn(entry);
      if (element) this.#entries.set(element, JSON.stringify(entry));
    }
    this.element.append(...this.#entries.keys());
    this.scroll();
  }

  #keep(): void {
    keepNewest(this.#key, [...this.#entries.values()]);
  }

  #add(entry: Entry): void {
    const element = drawn(entry);
    this.#entries.set(element, JSON.stringify(entry));
    this.#keep();
    this.element.setAttribute('aria-live', 'polite');
    this.element.append(element);
    // Of what is higher than the log, the beginning is read first.
    if (element.offsetHeight > this.element.clientHeight) element.scrollIntoView({ block: 'start' });
    else this.scroll();
  }
}

/** An entry that was kept; undefined where it cannot be read, having been kept by an earlier state of the program. */
function redrawn(entry: Entry): HTMLElement | undefined {
  try {
    const element = drawn(entry);
    putIntoPageLanguage(element);
    return element;
  } catch {
    return undefined;
  }
}

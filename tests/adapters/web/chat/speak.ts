import { randomUUID } from 'node:crypto';
import type { ChatPlace, Said, SentMessage } from '../../../../src/adapters/web/chat/protocol.ts';
import { documentOf, type PageElement } from '../../../support/web/dom.ts';
import type { Pages } from '../../../support/web/pages.ts';

/** A message of the bot's as a reader has it. */
export interface Shown extends SentMessage {
  /** All that it says. */
  readonly words: string;
  readonly element: PageElement;
  /** Words of the buttons that can be pressed, in their order. */
  readonly labels: readonly string[];
}

/** Somebody who holds one conversation in a place of the page. */
export class Speaker {
  readonly #pages: Pages;
  readonly #place: ChatPlace;
  readonly #language: string;
  readonly #conversation = randomUUID();

  constructor(pages: Pages, place: ChatPlace = 'direct', language = 'en') {
    this.#pages = pages;
    this.#place = place;
    this.#language = language;
  }

  /** What the server says to a body, whatever it is. */
  post(path: string, body: object): Promise<Response> {
    const saying = { place: this.#place, conversation: this.#conversation };
    return this.#pages.post(`/chat/${path}?lang=${this.#language}`, { ...saying, ...body });
  }

  /** @param previous the question of the answer to which it replies */
  message(text: string, previous?: string): Promise<Shown> {
    return this.#shown('message', { text, previous });
  }

  command(command: string, options: Readonly<Record<string, string | boolean>> = {}): Promise<Shown> {
    return this.#shown('command', { command, options });
  }

  menu(command: string, text: string): Promise<Shown> {
    return this.#shown('menu', { command, text });
  }

  /** Presses the button with these words under a message. */
  press({ element, isPrivate, question, choices }: Shown, label: string): Promise<Shown> {
    const button = buttonsIn(element).find((each) => each.textContent === label);
    if (!button) throw new Error(`no button says ${label}`);
    return this.#shown('button', { id: button.getAttribute('data-id'), isPrivate, question, choices });
  }

  /** What is said instead of a message. */
  async silence(text: string): Promise<Said> {
    return (await this.post('message', { text })).json() as Promise<Said>;
  }

  async #shown(path: string, body: object): Promise<Shown> {
    const response = await this.post(path, body);
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    const sent = (await response.json()) as SentMessage;
    const element = documentOf(sent.html).querySelector('article');
    if (!element) throw new Error(`no message: ${JSON.stringify(sent)}`);
    const labels = buttonsIn(element).map((button) => button.textContent ?? '');
    return { ...sent, element, words: element.textContent ?? '', labels };
  }
}

function buttonsIn(element: PageElement): PageElement[] {
  return [...element.querySelectorAll('button[data-id]')];
}

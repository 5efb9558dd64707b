import type { SentMessage } from '../../chat/protocol.ts';
import { find } from './elements.ts';
import type { Places } from './places.ts';
import { type Heard, tell } from './server.ts';
import { SETUP, word } from './setup.ts';

type Values = Readonly<Record<string, string | boolean>>;

/** What is said to the bot, and how it is shown what it says. */
export class Talk {
  readonly #places: Places;
  #waiting = 0;

  constructor(places: Places) {
    this.#places = places;
  }

  /**
   * Sends a plain message.
   * @param previous the question of the answer to which it replies
   * @returns false where it is too long
   */
  message(text: string, previous?: string): boolean {
    const { log, saying } = this.#places;
    const { message: limit } = SETUP.limits;
    if (text.length > limit) {
      log.addNote(word('error-too-long', { limit }), 'error');
      return false;
    }
    log.addOwn(text);
    void this.#show(tell('message', { ...saying, text, previous }));
    return true;
  }

  /** Runs a command. */
  command(command: string, options: Values): void {
    void this.#show(tell('command', { ...this.#places.saying, command, options }));
  }

  /** Presses a button of a message of the bot's. */
  press(id: string, { isPrivate, question, choices }: SentMessage): Promise<void> {
    const body = { ...this.#places.saying, id, isPrivate, question, choices };
    return this.#show(tell('button', body));
  }

  /** Chooses an entry of the menu of a message. */
  menu(command: string, text: string): Promise<void> {
    return this.#show(tell('menu', { ...this.#places.saying, command, text }));
  }

  /** Shows what comes back where it was asked for, though another place may be in sight by then. */
  async #show(answer: Promise<Heard>): Promise<void> {
    const { log } = this.#places;
    this.#count(1);
    const heard = await answer;
    this.#count(-1);
    if ('error' in heard) log.addNote(heard.error, 'error');
    else if ('silent' in heard.said) log.addNote(word(`hint-${heard.said.silent}`), 'hint');
    else log.addSent(heard.said);
  }

  #count(change: number): void {
    this.#waiting += change;
    find('#typing').textContent = this.#waiting > 0 ? word('typing') : '';
  }
}

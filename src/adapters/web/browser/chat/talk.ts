import type { SentMessage } from '../../chat/protocol.ts';
import type { Draft } from './composer/draft.ts';
import { find } from './elements.ts';
import type { Places } from './places.ts';
import { type Heard, tell } from './server.ts';
import { SETUP, word } from './setup.ts';

/** What becomes of a message or command that could not be sent. */
type OnFailure = (draft: Draft) => void;
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
   * @param onFailure is given it back where it could not be sent
   * @returns false where it is too long
   */
  message(draft: Draft, onFailure: OnFailure): boolean {
    const { log, saying } = this.#places;
    const { text, replying: previous } = draft;
    const { message: limit } = SETUP.limits;
    if (text.length > limit) {
      log.addNote(word('error-too-long', { limit }), 'error');
      return false;
    }
    log.addOwn(text);
    void this.#send(tell('message', { ...saying, text, previous }), draft, onFailure);
    return true;
  }

  /**
   * Runs a command.
   * @param onFailure is given it back where it could not be sent
   */
  command(command: string, options: Values, onFailure: OnFailure): void {
    const draft = { text: '', command, values: options };
    void this.#send(tell('command', { ...this.#places.saying, command, options }), draft, onFailure);
  }

  /** Presses a button of a message of the bot's. */
  async press(id: string, { isPrivate, question, choices }: SentMessage): Promise<void> {
    const body = { ...this.#places.saying, id, isPrivate, question, choices };
    await this.#show(tell('button', body));
  }

  /** Chooses an entry of the menu of a message. */
  async menu(command: string, text: string): Promise<void> {
    await this.#show(tell('menu', { ...this.#places.saying, command, text }));
  }

  /** What was begun as a reply goes back as one where that answer is in sight. */
  async #send(answer: Promise<Heard>, draft: Draft, onFailure: OnFailure): Promise<void> {
    const { current } = this.#places;
    if (await this.#show(answer)) return;
    onFailure(current === this.#places.current ? draft : { ...draft, replying: undefined });
  }

  /**
   * Shows what comes back where it was asked for, though another place may be in sight by then.
   * @returns whether anything came back
   */
  async #show(answer: Promise<Heard>): Promise<boolean> {
    const { log } = this.#places;
    this.#count(1);
    const heard = await answer;
    this.#count(-1);
    if ('error' in heard) log.addNote(heard.error, 'error');
    else if ('silent' in heard.said) log.addNote(word(`hint-${heard.said.silent}`), 'hint');
    else log.addSent(heard.said);
    return !('error' in heard);
  }

  #count(change: number): void {
    this.#waiting += change;
    find('#typing').textContent = this.#waiting > 0 ? word('typing') : '';
  }
}

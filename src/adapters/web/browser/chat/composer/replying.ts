import { find, make } from '../elements.ts';
import { word } from '../setup.ts';

/** The line above the composer that says which answer a message will reply to. */
export class Replying {
  readonly #element = find('#replying');
  readonly #onLeave: () => void;
  #question: string | undefined;

  /** @param onLeave is called when the person gives the reply up */
  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  /** The question of that answer. */
  get question(): string | undefined {
    return this.#question;
  }

  begin(question: string): void {
    this.#question = question;
    const leave = make('button', { type: 'button', class: 'leave', 'aria-label': word('reply-leave') }, '×');
    leave.addEventListener('click', () => {
      this.end();
      this.#onLeave();
    });
    const about = make('bdi', { class: 'about' }, question);
    this.#element.replaceChildren(make('span', {}, word('reply-to')), about, leave);
    this.#element.hidden = false;
  }

  end(): void {
    this.#question = undefined;
    this.#element.hidden = true;
    this.#element.replaceChildren();
  }
}

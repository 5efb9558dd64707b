import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Completer } from './complete.ts';
import type { History } from './history.ts';

/** Where lines come from, and what helps to type them where somebody does. */
export interface LineInput {
  readonly input: Readable;
  readonly output: Writable;
  /** A person sits there: show a prompt, complete, remember. */
  readonly interactive: boolean;
  readonly complete: Completer;
  readonly history?: History;
}

/** A line, and whether it stands right above whatever is written next. */
export interface TypedLine {
  readonly text: string;
  readonly isInView: boolean;
}

/** What shows that a line can be typed. */
export const PROMPT = '> ';

/** Lines one after the other; of several pasted at once, each waits until the one before has been dealt with. */
export class Lines {
  readonly #reader: Interface;
  readonly #waiting: string[] = [];
  readonly #interactive: boolean;
  #isClosed = false;
  #wake = (): void => {};

  constructor({ input, output, interactive, complete, history }: LineInput) {
    this.#interactive = interactive;
    const prompt = `\n${PROMPT}`;
    const typing = { output, terminal: true, prompt, completer: complete, history: history?.lines() };
    this.#reader = createInterface({ input, ...(interactive ? typing : {}) });
    this.#reader.on('line', (line) => {
      this.#waiting.push(line);
      this.#wake();
    });
    this.#reader.once('close', () => {
      this.#isClosed = true;
      this.#wake();
    });
    this.#reader.on('history', (lines: string[]) => history?.keep(lines));
    if (interactive) this.#reader.on('SIGINT', () => this.close());
  }

  /** Waits for the next line; undefined when there will be none. */
  async next(): Promise<TypedLine | undefined> {
    let isInView = this.#interactive && this.#waiting.length === 0;
    if (isInView) this.#reader.prompt();
    while (this.#waiting.length === 0 && !this.#isClosed) await this.#news();
    const text = this.#waiting.shift();
    // Below a line stand those that were pasted with it.
    if (this.#waiting.length > 0) isInView = false;
    return text === undefined ? undefined : { text, isInView };
  }

  /** Gives out no more lines. */
  close(): void {
    this.#waiting.length = 0;
    this.#reader.close();
  }

  /** A paste comes as several lines within one turn of the event loop: all of them are awaited. */
  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => setImmediate(resolve);
    });
  }
}

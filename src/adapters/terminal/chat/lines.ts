import { clearScreenDown, createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Completer } from './complete.ts';
import type { History } from './history.ts';
import { pressTab } from './tab.ts';
import { type Screen, wrapped } from './wrap.ts';

/** Where lines come from, and what helps to type them where somebody does. */
export interface LineInput {
  readonly input: Readable;
  readonly output: Screen;
  /** A person sits there: show a prompt, complete, remember. */
  readonly interactive: boolean;
  readonly complete: Completer;
  readonly history?: History;
  /** How to leave, for who interrupts a line. */
  readonly howToLeave: string;
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
  readonly #from: LineInput;
  readonly #reader: Interface;
  readonly #waiting: string[] = [];
  #isPrompting = false;
  #isClosed = false;
  #knowsHowToLeave = false;
  #wake = (): void => {};

  constructor(from: LineInput) {
    const { input, output, interactive, history } = from;
    this.#from = from;
    const typing = {
      output,
      terminal: true,
      prompt: PROMPT,
      history: history?.lines(),
      completer: (line: string, done: (failure: null, result: [string[], string]) => void) =>
        void this.#complete(line).then((result) => done(null, result)),
    };
    this.#reader = createInterface({ input, ...(interactive ? typing : {}) });
    this.#reader.on('line', (line) => {
      this.#isPrompting = false;
      this.#waiting.push(line);
      this.#wake();
    });
    this.#reader.once('close', () => this.#closed());
    this.#reader.on('history', (lines: string[]) => history?.keep(lines));
    if (interactive) this.#reader.on('SIGINT', () => this.#interrupted());
  }

  /** Waits for the next line; undefined when there will be none. */
  async next(): Promise<TypedLine | undefined> {
    let isInView = this.#from.interactive && this.#waiting.length === 0;
    if (isInView && !this.#isClosed) {
      this.#isPrompting = true;
      this.#from.output.write('\n');
      this.#reader.prompt();
    }
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

  #closed(): void {
    // Whatever is written next, the shell's own prompt for one, begins a line.
    if (this.#isPrompting) this.#from.output.write('\n');
    this.#isClosed = true;
    this.#wake();
  }

  /** A half-typed line is given up before the chat is. */
  #interrupted(): void {
    if (this.#reader.line === '') {
      this.close();
      return;
    }
    this.#reader.write(null, { ctrl: true, name: 'e' });
    this.#setRow(this.#reader.getCursorPos().rows);
    this.#reader.write(null, { ctrl: true, name: 'u' });
    if (!this.#knowsHowToLeave) this.#writeAbove(this.#from.howToLeave);
    this.#knowsHowToLeave = true;
  }

  /** What readline takes from Tab: the text for a part of the line, or none. */
  async #complete(line: string): Promise<[string[], string]> {
    const completion = await this.#from.complete(line);
    const outcome = pressTab(completion);
    if (outcome && 'list' in outcome && !this.#isClosed) this.#writeAbove(outcome.list);
    return [outcome && 'text' in outcome ? [outcome.text] : [], completion.part];
  }

  /** Writes a text below the line being typed, and that line again below it. */
  #writeAbove(text: string): void {
    const { output } = this.#from;
    clearScreenDown(output);
    output.write(`\n${wrapped(text, output)}\n\n`);
    this.#setRow(0);
    this.#reader.prompt(true);
  }

  /** Tells readline in which row of its line the cursor is: it loses count when a line is pasted, or when others write. */
  #setRow(prevRows: number): void {
    Object.assign(this.#reader, { prevRows });
  }

  /** A paste comes as several lines within one turn of the event loop: all of them are awaited. */
  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = () => setImmediate(resolve);
    });
  }
}

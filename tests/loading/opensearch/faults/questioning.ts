import { onTestFinished } from 'vitest';
import type { App } from '../../../../src/app.ts';
import { SearchUnavailable } from '../../../../src/errors.ts';
import { type Library, told } from './library.ts';

/** What came of one question; times are in milliseconds. */
export interface Asked {
  readonly from: number;
  readonly to: number;
  /** Undefined where the answer was that of the embedded engine; the failure's identifier, or the answer that is not. */
  readonly unavailable?: string;
  readonly wrong?: string;
}

/** People who go on asking, one question after the other, whatever happens to the cluster. */
export class Questioning {
  readonly asked: Asked[] = [];
  readonly #app: App;
  readonly #answers: Library['answers'];
  readonly #people: readonly Promise<void>[];
  #ended = false;

  /** @param answers the questions, and what is answered to each */
  constructor(app: App, answers: Library['answers'], people = 3) {
    this.#app = app;
    this.#answers = answers;
    this.#people = Array.from({ length: people }, () => this.#goOn());
    onTestFinished(() => this.end());
  }

  /** Waits until so many more have been asked and answered, all from now on. */
  async calmly(count: number): Promise<readonly Asked[]> {
    const start = performance.now();
    const since = () => this.asked.filter(({ from }) => from >= start);
    while (since().length < count) await this.#next();
    return since();
  }

  /** The questions that were under way at any time of a span. */
  during(start: number, end: number): readonly Asked[] {
    return this.asked.filter(({ from, to }) => from <= end && to >= start);
  }

  /** Asks no more, and waits for the answers. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#people);
  }

  async #goOn(): Promise<void> {
    while (!this.#ended) for (const question of this.#answers.keys()) await this.#ask(question);
  }

  async #ask(question: string): Promise<void> {
    if (this.#ended) return;
    const from = performance.now();
    const outcome = await this.#outcome(question);
    this.asked.push({ from, to: performance.now(), ...outcome });
  }

  async #outcome(question: string): Promise<Pick<Asked, 'unavailable' | 'wrong'>> {
    try {
      const answer = await told(this.#app, question);
      return answer === this.#answers.get(question) ? {} : { wrong: answer };
    } catch (error) {
      return error instanceof SearchUnavailable
        ? { unavailable: error.identifier }
        : { wrong: `${question}: ${String(error)}` };
    }
  }

  #next(): Promise<unknown> {
    return new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What was sent, to be recalled by the arrow keys. */
export class SentLines {
  readonly #lines: string[] = [];
  #at = 0;

  add(line: string): void {
    if (this.#lines.at(-1) !== line) this.#lines.push(line);
    this.#at = this.#lines.length;
  }

  /**
   * An earlier or a later line; empty after the last one.
   * @param shown what the field says: words that were typed and not sent are not written over
   * @returns undefined where there is none
   */
  recall(step: -1 | 1, shown: string): string | undefined {
    const isRecalled = shown === (this.#lines[this.#at] ?? '');
    const next = (isRecalled ? this.#at : this.#lines.length) + step;
    if ((!isRecalled && shown !== '') || next < 0 || next > this.#lines.length) return undefined;
    this.#at = next;
    return this.#lines[next] ?? '';
  }
}

import { Citations } from './citations.ts';
import { coverPage } from './cover.ts';
import { enhance } from './enhance.ts';
import { type Frame, frameOf } from './frame.ts';
import { fetchPart } from './part.ts';
import { showQuotation } from './quotation.ts';

/** What a panel shows or has shown, for the way back. */
interface Place {
  readonly address: string;
  readonly citations: Citations;
}

/** What stands beside the chat. */
export class Panel {
  readonly #aside: HTMLElement;
  readonly #cover: ReturnType<typeof coverPage>;
  readonly #frame: Frame;
  #opener: HTMLElement | undefined;
  #loading = new AbortController();
  /** The place that is shown comes last. */
  #trail: Place[] = [];

  constructor(aside: HTMLElement) {
    this.#aside = aside;
    this.#cover = coverPage(aside);
    this.#frame = frameOf(aside, {
      step: (by) => this.step(by),
      close: () => this.close(),
      back: () => this.back(),
    });
  }

  /** @param citations of the link's message, in their order */
  open(link: HTMLAnchorElement, citations: readonly HTMLAnchorElement[]): void {
    this.#unmark();
    if (!this.#aside.contains(link)) {
      this.#trail = [];
      this.#opener = link;
    }
    this.#aside.hidden = false;
    this.#cover.lay();
    this.#go({ address: link.href, citations: new Citations(citations, link) });
  }

  /** Shows the citation before or after this one; false where there is none. */
  step(by: -1 | 1): boolean {
    const citations = this.#trail.at(-1)?.citations;
    const address = citations?.move(by);
    if (!citations || address === undefined) return false;
    this.#trail.pop();
    this.#go({ address, citations }, false);
    return true;
  }

  back(): void {
    this.#unmark();
    this.#trail.pop();
    const before = this.#trail.pop();
    if (before) this.#go(before);
  }

  close(): void {
    this.#loading.abort();
    this.#unmark();
    this.#trail = [];
    this.#aside.hidden = true;
    this.#cover.lift();
    this.#opener?.focus();
  }

  isOpen(): boolean {
    return !this.#aside.hidden;
  }

  holds(element: Element): boolean {
    return this.#aside.contains(element);
  }

  #unmark(): void {
    for (const { citations } of this.#trail) citations.unmark();
  }

  #go(place: Place, takesFocus = true): void {
    this.#trail.push(place);
    this.#show(place, takesFocus).catch((error: unknown) => {
      const isOvertaken = error instanceof DOMException && error.name === 'AbortError';
      if (!isOvertaken) throw error;
    });
  }

  async #show({ address, citations }: Place, takesFocus: boolean): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const frame = this.#frame;
    citations.markCurrent();
    frame.showPosition(citations.position, citations.count);
    frame.showBack(this.#trail.length > 1);
    await frame.load(() => fetchPart(address, { signal }), takesFocus);
    enhance(frame.content, (next) => this.#go({ address: next, citations: Citations.none() }));
    showQuotation(frame.content);
  }
}

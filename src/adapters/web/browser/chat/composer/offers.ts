import { find, make } from '../elements.ts';

/** Something that can be chosen: how it looks, and what choosing it does. */
export interface Offer {
  readonly content: readonly (Node | string)[];
  choose(): void;
}

/** How offers are shown. */
interface OfferOptions {
  readonly label: string;
  /** The first one is chosen by Enter at once; otherwise only after an arrow key. */
  readonly isFirstActive: boolean;
}

/** The list above the composer from which commands, values and suggestions are chosen; one field has it at a time. */
export class Offers {
  readonly #list = find('#offers');
  #field: HTMLInputElement | undefined;
  #offers: readonly Offer[] = [];
  #active = -1;

  get isOpen(): boolean {
    return this.#field !== undefined;
  }

  /** Offers something to whoever types into a field. */
  show(field: HTMLInputElement, offers: readonly Offer[], { label, isFirstActive }: OfferOptions): void {
    this.hide();
    if (offers.length === 0) return;
    this.#field = field;
    this.#offers = offers;
    this.#list.replaceChildren(...offers.map((offer, at) => this.#option(offer, at)));
    this.#list.setAttribute('aria-label', label);
    this.#list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    if (isFirstActive) this.#activate(0);
  }

  hide(): void {
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#list.hidden = true;
    this.#field = undefined;
    this.#offers = [];
    this.#active = -1;
  }

  /** Takes a key that is meant for the list; false for any other. */
  takes({ key, shiftKey, isComposing }: KeyboardEvent): boolean {
    if (!this.isOpen || isComposing) return false;
    if (key === 'ArrowDown') this.#activate((this.#active + 1) % this.#offers.length);
    else if (key === 'ArrowUp')
      this.#activate(this.#active <= 0 ? this.#offers.length - 1 : this.#active - 1);
    else if (key === 'Escape') this.hide();
    else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && this.#active >= 0)
      this.#choose(this.#active);
    else return false;
    return true;
  }

  #option(offer: Offer, at: number): HTMLElement {
    const option = make(
      'div',
      { role: 'option', id: `offer-${at}`, 'aria-selected': 'false' },
      ...offer.content,
    );
    // The field keeps the focus.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#choose(at));
    return option;
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(index === at));
      if (index === at) option.scrollIntoView({ block: 'nearest' });
    }
    this.#field?.setAttribute('aria-activedescendant', `offer-${at}`);
  }

  #choose(at: number): void {
    const offer = this.#offers[at];
    this.hide();
    offer?.choose();
  }
}

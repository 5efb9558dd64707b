import type { ShownCommand, ShownOption } from '../../../chat/protocol.ts';
import { find, make } from '../elements.ts';
import type { Places } from '../places.ts';
import { suggested } from '../server.ts';
import { word } from '../setup.ts';
import type { Offers } from './offers.ts';
import { OptionField } from './option-field.ts';

/** A command in the composer: its name and the fields of its options. */
export class CommandForm {
  readonly #element = find('#command');
  readonly #about = find('#about');
  readonly #optional = make('span', { class: 'optional' });
  readonly #offers: Offers;
  readonly #places: Places;
  readonly #onLeave: () => void;
  #command: ShownCommand | undefined;
  #fields: OptionField[] = [];

  /** @param onLeave is called when the command was given up */
  constructor(offers: Offers, places: Places, onLeave: () => void) {
    this.#offers = offers;
    this.#places = places;
    this.#onLeave = onLeave;
    this.#element.addEventListener('focusin', ({ target }) => this.#describe(target));
  }

  get command(): ShownCommand | undefined {
    return this.#command;
  }

  /**
   * Enters a command.
   * @param text the value of its first option
   */
  open(command: ShownCommand, text = ''): void {
    this.close();
    this.#command = command;
    const leave = make(
      'button',
      { type: 'button', class: 'leave', 'aria-label': word('command-leave') },
      '×',
    );
    leave.addEventListener('click', () => this.#onLeave());
    const pill = make('span', { class: 'pill' }, make('bdi', {}, `/${command.title}`));
    this.#element.replaceChildren(pill, this.#optional, leave);
    this.#element.setAttribute('aria-label', `/${command.title}: ${command.description}`);
    this.#element.hidden = false;
    this.#about.hidden = false;
    this.#about.textContent = command.description;
    for (const option of command.options) {
      if (option.required) this.#add(option);
      else this.#optional.append(this.#chip(option));
    }
    this.#fields[0]?.fill(text);
    (this.#fields[0]?.input ?? this.#element).focus();
  }

  /** What was typed into the fields, by the names of their options. */
  get draft(): Readonly<Record<string, string | boolean>> {
    return Object.fromEntries(this.#fields.map(({ option, draft }) => [option.name, draft]));
  }

  /** Fills values in, by the names of their options. */
  fill(values: Readonly<Record<string, string | boolean>>): void {
    for (const option of this.#command?.options ?? []) {
      const value = values[option.name];
      if (value === undefined) continue;
      const field = this.#fields.find((each) => each.option === option) ?? this.#addChosen(option);
      field.show(value);
    }
    this.#offers.hide();
  }

  close(): void {
    this.#offers.hide();
    this.#command = undefined;
    this.#fields = [];
    this.#optional.replaceChildren();
    this.#element.replaceChildren();
    this.#element.hidden = true;
    this.#about.hidden = true;
  }

  /** The values of all fields; undefined where one cannot be sent, which is then in focus. */
  values(): Readonly<Record<string, string | boolean>> | undefined {
    const wrong = this.#fields.filter((field) => !field.check());
    wrong[0]?.input.focus();
    if (wrong.length > 0) return undefined;
    const given = this.#fields.flatMap(({ option, value }) =>
      value === undefined ? [] : [[option.name, value] as const],
    );
    return Object.fromEntries(given);
  }

  /** Takes an Enter on the command itself, and a Backspace that takes a field away, or the command with its first; false for any other key. */
  takes({ key, target }: KeyboardEvent): boolean {
    if (!this.#command) return false;
    if (key === 'Escape') {
      this.#onLeave();
      return true;
    }
    if (key === 'Enter' && target === this.#element) {
      find<HTMLFormElement>('#composer').requestSubmit();
      return true;
    }
    if (key !== 'Backspace') return false;
    const at = this.#fields.findIndex(({ input }) => input === target);
    const field = this.#fields[at];
    if (field && field.input.value !== '') return false;
    if (field && at > 0 && !field.option.required) this.#remove(field, at);
    else this.#onLeave();
    return true;
  }

  /** Says what an option is for that is being filled in or added, or else what the command does. */
  #describe(target: EventTarget | null): void {
    const field = this.#fields.find(({ input }) => input === target);
    const added = target instanceof HTMLElement ? target.title : '';
    this.#about.textContent = field?.option.description ?? (added || (this.#command?.description ?? ''));
  }

  #add(option: ShownOption): OptionField {
    const { name } = this.#command ?? { name: '' };
    const field = new OptionField(option, {
      offers: this.#offers,
      suggest: (optionName, typed) => suggested(this.#places.current, name, optionName, typed),
      onChosen: (chosen) => this.#goOn(chosen),
    });
    this.#fields.push(field);
    this.#optional.before(field.element);
    return field;
  }

  #chip(option: ShownOption): HTMLElement {
    const label = word('option-add', { option: option.title });
    const chip = make(
      'button',
      {
        type: 'button',
        class: 'chip',
        'aria-label': label,
        title: option.description,
        'data-option': option.name,
      },
      make('bdi', {}, `+ ${option.title}`),
    );
    chip.addEventListener('click', () => this.#addChosen(option).input.focus());
    return chip;
  }

  #addChosen(option: ShownOption): OptionField {
    this.#optional.querySelector(`[data-option="${option.name}"]`)?.remove();
    return this.#add(option);
  }

  #remove(field: OptionField, at: number): void {
    this.#offers.hide();
    this.#fields.splice(at, 1);
    this.#fields[at - 1]?.input.focus();
    field.element.remove();
    this.#optional.append(this.#chip(field.option));
  }

  /** To the next required field that is empty; else the focus stays, and Enter sends. */
  #goOn(after: OptionField): void {
    const next = this.#fields
      .slice(this.#fields.indexOf(after) + 1)
      .find(({ option, input }) => option.required && input.value === '');
    next?.input.focus();
  }
}

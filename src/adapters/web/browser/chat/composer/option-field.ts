import type { ShownOption } from '../../../chat/protocol.ts';
import { followDirection, make } from '../elements.ts';
import { SETUP, word } from '../setup.ts';
import type { Offer, Offers } from './offers.ts';

/** A value and the words that stand for it. */
interface Choice {
  readonly value: string | boolean;
  readonly words: string;
}

/** What a field needs of what is around it. */
export interface FieldSurroundings {
  readonly offers: Offers;
  /** What the server suggests while something is typed. */
  suggest(option: string, typed: string): Promise<readonly string[]>;
  /** A value was chosen from the list. */
  onChosen(field: OptionField): void;
}

/** The field of one option of a command. */
export class OptionField {
  readonly option: ShownOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #error: HTMLElement;
  readonly #around: FieldSurroundings;
  /** The only values there are, where that is so. */
  readonly #choices: readonly Choice[] | undefined;

  constructor(option: ShownOption, around: FieldSurroundings) {
    this.option = option;
    this.#around = around;
    this.#choices = choicesOf(option);
    const id = `option-${option.name}`;
    this.#error = make('span', { class: 'error', id: `${id}-error`, role: 'alert' });
    this.input = make('input', {
      id,
      type: 'text',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'offers',
      'aria-required': String(option.required),
      'aria-describedby': `about ${id}-error`,
      maxlength: String(SETUP.limits.option),
      autocomplete: 'off',
      enterkeyhint: 'send',
    });
    followDirection(this.input);
    this.element = make(
      'span',
      { class: 'option' },
      make('label', { for: id }, option.title),
      this.input,
      this.#error,
    );
    this.input.addEventListener('input', () => this.#changed());
    this.input.addEventListener('focus', () => void this.#offer());
    this.input.addEventListener('blur', () => around.offers.hide());
  }

  /** The value; undefined where there is none, or none that is possible. */
  get value(): string | boolean | undefined {
    const typed = this.input.value.trim();
    if (typed === '') return undefined;
    if (!this.#choices) return typed;
    return this.#choices.find(({ words }) => words.toLowerCase() === typed.toLowerCase())?.value;
  }

  /** Whether the command can be sent as far as this field goes; says what is wrong where it cannot. */
  check(): boolean {
    const isEmpty = this.input.value.trim() === '';
    const isMissing = isEmpty && this.option.required;
    const isWrong = !isEmpty && this.value === undefined;
    this.#error.textContent = isMissing ? word('option-required') : isWrong ? word('option-choose') : '';
    this.input.setAttribute('aria-invalid', String(isMissing || isWrong));
    return !isMissing && !isWrong;
  }

  /** What was typed, even where it is no possible value. */
  get draft(): string | boolean {
    return this.value ?? this.input.value;
  }

  /** Shows a value by the words that stand for it. */
  show(value: string | boolean): void {
    this.fill(this.#choices?.find((choice) => choice.value === value)?.words ?? String(value));
  }

  fill(text: string): void {
    this.input.value = text;
    followDirection(this.input);
  }

  #changed(): void {
    followDirection(this.input);
    this.#error.textContent = '';
    this.input.removeAttribute('aria-invalid');
    void this.#offer();
  }

  async #offer(): Promise<void> {
    const { offers, suggest } = this.#around;
    const typed = this.input.value;
    const label = `${word('option-list')}: ${this.option.title}`;
    if (this.#choices) this.#offerChoices(this.#choices, typed, label);
    if (!this.option.isSuggested) return;
    const texts = await suggest(this.option.name, typed);
    // Whoever typed on, or left, waits for other suggestions.
    if (this.input.value !== typed || document.activeElement !== this.input) return;
    const others = texts.filter((text) => text !== typed).map((text) => this.#offered(text));
    offers.show(this.input, others, { label, isFirstActive: false });
  }

  /** The choices that begin so; none once one is chosen, so that Enter sends instead of choosing another. */
  #offerChoices(choices: readonly Choice[], typed: string, label: string): void {
    const isChosen = choices.some(({ words }) => words === typed);
    const begins = ({ words }: Choice) => words.toLowerCase().startsWith(typed.trim().toLowerCase());
    const found = isChosen ? [] : choices.filter(begins).map(({ words }) => this.#offered(words));
    this.#around.offers.show(this.input, found, { label, isFirstActive: true });
  }

  #offered(text: string): Offer {
    const choose = () => {
      this.fill(text);
      this.check();
      this.#around.onChosen(this);
    };
    return { content: [make('span', { class: 'title', dir: 'auto' }, text)], choose };
  }
}

function choicesOf({ type, choices }: ShownOption): readonly Choice[] | undefined {
  if (type === 'channel') return [{ value: SETUP.channel.id, words: `#${SETUP.channel.name}` }];
  if (type !== 'boolean') return choices;
  return [
    { value: true, words: word('option-true') },
    { value: false, words: word('option-false') },
  ];
}

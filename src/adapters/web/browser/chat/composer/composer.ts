import type { ShownCommand } from '../../../chat/protocol.ts';
import { find, followDirection, make } from '../elements.ts';
import type { Places } from '../places.ts';
import { commandNamed, commandsFor, SETUP, word } from '../setup.ts';
import type { Talk } from '../talk.ts';
import { CommandForm } from './command-form.ts';
import { type Draft, isBlank } from './draft.ts';
import { Offers } from './offers.ts';
import { Replying } from './replying.ts';
import { SentLines } from './sent-lines.ts';

/** What a message in a channel begins with that the bot answers. */
const MENTION = '@Dalil';

/** Where messages and commands are written. */
export class Composer {
  readonly #form = find<HTMLFormElement>('#composer');
  readonly #field = find<HTMLInputElement>('#message');
  readonly #offers = new Offers();
  readonly #history = new SentLines();
  readonly #replying = new Replying(() => this.focus());
  readonly #places: Places;
  readonly #talk: Talk;
  readonly #command: CommandForm;

  constructor(places: Places, talk: Talk) {
    this.#places = places;
    this.#talk = talk;
    this.#command = new CommandForm(this.#offers, places, () => this.leave());
    followDirection(this.#field);
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.addEventListener('blur', () => this.#offers.hide());
    this.#form.addEventListener('keydown', (event) => this.#key(event));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.focus();
  }

  /** Enters a command by its English name, as a mention of it does. */
  enter(name: string): void {
    const command = SETUP.commands.find((each) => each.name === name);
    if (!command) return;
    if (command.places.includes(this.#places.current)) this.#open(command);
    else this.#places.log.addNote(word('command-elsewhere'), 'hint');
  }

  /** Sends a text as if it had been typed. */
  say(text: string): void {
    if (this.#talk.message({ text }, (draft) => this.putBack(draft))) this.#history.add(text);
    this.focus();
  }

  /** What is written, and not sent. */
  get draft(): Draft {
    const { command, draft: values } = this.#command;
    const text = this.#field.value;
    return command
      ? { text: '', command: command.name, values }
      : { text, replying: this.#replying.question };
  }

  /** Puts back what was written, unless something else was written since; the focus stays where it is. */
  putBack({ text = '', replying, command: name, values = {} }: Draft): void {
    if (!isBlank(this.draft)) return;
    const focused = document.activeElement;
    const command = SETUP.commands.find((each) => each.name === name);
    if (command?.places.includes(this.#places.current)) {
      this.#open(command);
      this.#command.fill(values);
    } else this.#write(text);
    if (replying !== undefined) this.#replying.begin(replying);
    if (focused instanceof HTMLElement && !this.#form.contains(focused)) focused.focus();
  }

  /** Begins a reply to the answer of a question. */
  reply(question: string): void {
    if (this.#command.command) this.leave();
    this.#replying.begin(question);
    this.focus();
  }

  /** Gives the command up. */
  leave(): void {
    this.#command.close();
    this.#field.hidden = false;
    this.#write('');
    this.focus();
  }

  /** After a change of the place: what was begun there goes on here, unless it was a command. */
  moved(): void {
    if (this.#command.command) this.leave();
    this.#replying.end();
    this.#offers.hide();
    this.focus();
  }

  focus(): void {
    this.#field.focus();
  }

  #typed(): void {
    followDirection(this.#field);
    const { value } = this.#field;
    const [, name = '', rest] = /^\/(\S*)(?:\s(.*))?$/su.exec(value) ?? [];
    const named = rest === undefined ? undefined : commandNamed(name, this.#places.current);
    if (named) this.#open(named, rest);
    else if (value.startsWith('/') && rest === undefined) this.#offerCommands(name);
    else if (isMentionBegun(value) && this.#places.current === 'channel') this.#offerMention();
    else this.#offers.hide();
  }

  #offerMention(): void {
    const choose = () => this.#write(`${MENTION} `);
    const offer = { content: [make('span', { class: 'title', dir: 'ltr' }, MENTION)], choose };
    this.#offers.show(this.#field, [offer], { label: word('option-list'), isFirstActive: true });
  }

  #offerCommands(name: string): void {
    const offers = commandsFor(name, this.#places.current).map((command) => ({
      content: drawn(command),
      choose: () => this.#open(command),
    }));
    this.#offers.show(this.#field, offers, { label: word('command-list'), isFirstActive: true });
  }

  #open(command: ShownCommand, text?: string): void {
    this.#replying.end();
    this.#write('');
    this.#field.hidden = true;
    this.#command.open(command, text);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (
      this.#offers.takes(event) ||
      this.#command.takes(event) ||
      this.#recalls(event) ||
      this.#endsReply(event)
    )
      event.preventDefault();
  }

  #endsReply({ key }: KeyboardEvent): boolean {
    if (key !== 'Escape' || this.#replying.question === undefined) return false;
    this.#replying.end();
    this.focus();
    return true;
  }

  #recalls({ key, target }: KeyboardEvent): boolean {
    if (target !== this.#field || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
    const line = this.#history.recall(key === 'ArrowUp' ? -1 : 1, this.#field.value);
    if (line !== undefined) this.#write(line);
    return line !== undefined;
  }

  #send(): void {
    const { command } = this.#command;
    if (command) this.#sendCommand(command);
    else this.#sendMessage(this.#field.value.trim());
  }

  #sendMessage(text: string): void {
    const draft = { text, replying: this.#replying.question };
    if (text === '' || !this.#talk.message(draft, (failed) => this.putBack(failed))) return;
    this.#replying.end();
    this.#history.add(text);
    this.#write('');
  }

  #sendCommand({ name }: ShownCommand): void {
    const values = this.#command.values();
    if (!values) return;
    this.#talk.command(name, values, (failed) => this.putBack(failed));
    this.leave();
  }

  #write(text: string): void {
    this.#offers.hide();
    this.#field.value = text;
    followDirection(this.#field);
    this.#field.setSelectionRange(text.length, text.length);
  }
}

function isMentionBegun(typed: string): boolean {
  return typed !== '' && typed !== MENTION && MENTION.toLowerCase().startsWith(typed.toLowerCase());
}

/** A command as the list shows it: its name, its options and what it does. */
function drawn({ title, description, options }: ShownCommand): Node[] {
  const names = options.map((option) => make('bdi', { class: 'parameter' }, option.title));
  return [
    make('span', { class: 'title' }, make('bdi', {}, `/${title}`), ...names.flatMap((name) => [' ', name])),
    make('span', { class: 'description' }, description),
  ];
}

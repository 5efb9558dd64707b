import type { InterfaceLanguage } from '../text/language/detect.ts';

/** A wording in each language of the house; `en` is what Discord falls back to. */
export type Localised = Readonly<Record<InterfaceLanguage, string>>;

/** What can be suggested: questions that the articles answer, articles' titles alone, or articles that wait for approval. */
export type SuggestionKind = 'questions' | 'articles' | 'held';

/** One option of a command, as declared to Discord and parsed in the terminal. */
export interface OptionDeclaration {
  /** A channel's value is its id. */
  readonly type: 'string' | 'boolean' | 'channel';
  readonly name: Localised;
  readonly description: Localised;
  readonly required: boolean;
  /** Characters; strings only. */
  readonly maxLength?: number;
  /** The only values there are; strings only. */
  readonly choices?: readonly { readonly value: string; readonly name: Localised }[];
  /** What is suggested while a person types; they may still send anything. Strings only. */
  readonly autocomplete?: SuggestionKind;
}

/** Options by their English names. */
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** Option values by their English names. */
export type CommandInput = Readonly<Record<string, string | boolean | undefined>>;

/** An entry in the menu of a message that runs a command on the message. */
export interface MessageMenuEntry<Input = CommandInput> {
  readonly name: Localised;
  /** What the message's text means for the command. */
  input(text: string): Input;
}

/** All of a command but what it does: what registration, help and parsing read. */
export interface CommandDeclaration<
  Options extends OptionDeclarations = OptionDeclarations,
  Input = CommandInput,
> {
  readonly name: Localised;
  readonly description: Localised;
  /** `managers` manage the server in which they use it, `administrators` the bot. */
  readonly access: 'everyone' | 'managers' | 'administrators';
  readonly options: Options;
  /** Using it may change what is kept, so that people may use it less often than what only looks things up. */
  readonly changes?: boolean;
  readonly onMessage?: MessageMenuEntry<Input>;
}

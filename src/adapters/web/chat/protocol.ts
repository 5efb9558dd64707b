import type { InterfaceLanguage } from '../../../text/language/detect.ts';

/** Where the chat takes place: a channel of a server, or direct messages. */
export type ChatPlace = 'channel' | 'direct';

/** A command as the page shows it; words are in the page's language. */
export interface ShownCommand {
  /** In English, by which the server knows it. */
  readonly name: string;
  readonly title: string;
  /** Its names in all languages, any of which finds it. */
  readonly names: readonly string[];
  readonly description: string;
  readonly places: readonly ChatPlace[];
  readonly options: readonly ShownOption[];
}

/** An option of a command as the page shows it. */
export interface ShownOption {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'channel';
  readonly required: boolean;
  /** The only values there are. */
  readonly choices?: readonly { readonly value: string; readonly words: string }[];
  /** The server suggests values. */
  readonly isSuggested: boolean;
}

/** All that the page's script has to know. */
export interface ChatSetup {
  readonly language: InterfaceLanguage;
  /** By which times are written. */
  readonly locale: string;
  readonly commands: readonly ShownCommand[];
  readonly channel: { readonly id: string; readonly name: string };
  /** Entries of the menu of a message: the words, and the command. */
  readonly menu: readonly { readonly command: string; readonly words: string }[];
  /** Characters that a message, and an option's value, may have. */
  readonly limits: { readonly message: number; readonly option: number };
  /** The page's own words by their keys; `{…}` stands for what is filled in. */
  readonly words: Readonly<Record<string, string>>;
}

/** Where something is said: the place, and the conversation that a tab holds. */
export interface Saying {
  readonly place: ChatPlace;
  readonly conversation: string;
}

/** A message of the bot's. */
export interface SentMessage {
  readonly html: string;
  readonly isPrivate: boolean;
  /** What its buttons bring back: the question that stands in it, and those that it offers, by number. */
  readonly question?: string;
  readonly choices: Readonly<Record<string, string>>;
  /** Files that it names. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** The bot says nothing: it was not mentioned, or does not answer in this channel. */
export interface Silence {
  readonly silent: 'mention' | 'elsewhere';
}

/** What comes back from the server. */
export type Said = SentMessage | Silence;

import type { AnswerOptions } from '../answer/answer.ts';
import type { Answer } from '../answer/types.ts';
import type { CorpusDiff } from '../corpus/diff.ts';
import type { Corpus, Problem } from '../corpus/types.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { Reply } from './reply.ts';

/** A wording in each language of the house; `en` is what Discord falls back to. */
export type Localised = Readonly<Record<InterfaceLanguage, string>>;

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

/** What can be suggested: questions that the articles answer (and titles), or articles' titles alone. */
export type SuggestionKind = 'questions' | 'articles';

/** Options by their English names. */
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

type ValueOf<O extends OptionDeclaration> = O['type'] extends 'boolean' ? boolean : string;

/** What `run` receives, inferred from the declaration so that it is never written twice. */
export type InputOf<O extends OptionDeclarations> = {
  readonly [K in keyof O]: O[K]['required'] extends true ? ValueOf<O[K]> : ValueOf<O[K]> | undefined;
};

/** Who asks and in what surroundings; filled by the adapter. */
export interface Context {
  /** Language for replies that do not follow a question's own. */
  readonly language: InterfaceLanguage;
  readonly isAdministrator: boolean;
  /** May change the settings of the server where the command was used. */
  readonly isManager?: boolean;
  /** The platform's id of the person, and of the server if there is one. */
  readonly personId?: string;
  readonly serverId?: string;
}

/** What a reload did. */
export type ReloadReport =
  | {
      readonly outcome: 'reloaded';
      readonly diff: CorpusDiff;
      readonly corpus: Corpus;
      readonly elapsedMs: number;
    }
  /** Nothing was left to answer from, or the folder could not be read: the old corpus stays. */
  | {
      readonly outcome: 'kept';
      readonly reason: 'empty' | 'unreadable';
      readonly detail: string;
      readonly problems: readonly Problem[];
      readonly corpus: Corpus;
      readonly elapsedMs: number;
    };

/** What commands may call. */
export interface Services {
  /** Every command there is, in the order of the registry. */
  readonly commands: readonly AnyCommand[];
  readonly maxQuestionLength: number;
  readonly preferences: PreferenceStore;
  corpus(): Corpus;
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /** What could be typed next: at most 25 texts of at most 100 characters, never a failure. */
  suggest(kind: SuggestionKind, typed: string, language: InterfaceLanguage): Promise<readonly string[]>;
  /** Reads the articles anew; two calls at once share the second run or queue, they never race. */
  reload(): Promise<ReloadReport>;
}

/** A command that also stands in the menu of a message. */
export interface MessageEntry<Input> {
  readonly name: Localised;
  /** What the message's text means for the command. */
  input(text: string): Input;
}

/** One command: how it is declared and what it does. The only place where either is written. */
export interface Command<O extends OptionDeclarations = OptionDeclarations> {
  readonly name: Localised;
  readonly description: Localised;
  /** `managers` manage the server in which they use it, `administrators` the bot. */
  readonly access: 'everyone' | 'managers' | 'administrators';
  readonly options: O;
  readonly onMessage?: MessageEntry<InputOf<O>>;
  run(input: InputOf<O>, services: Services, context: Context): Promise<Reply> | Reply;
}

/** A command whose options' types are known only at run time, as the registry holds it. */
export type AnyCommand = Omit<Command, 'run' | 'onMessage'> & {
  readonly onMessage?: MessageEntry<Readonly<Record<string, string | boolean | undefined>>>;
  run(
    input: Readonly<Record<string, string | boolean | undefined>>,
    services: Services,
    context: Context,
  ): Promise<Reply> | Reply;
};

/** Checks a command's declaration against its `run` and hides the options' types for the registry. */
export function defineCommand<const O extends OptionDeclarations>(command: Command<O>): AnyCommand {
  return command as unknown as AnyCommand;
}

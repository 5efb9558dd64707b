import type { AnswerOptions } from '../answer/answer.ts';
import type { ArticleLookup } from '../answer/reference.ts';
import type { Answer } from '../answer/types.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { CommandDeclaration, SuggestionKind } from './declaration.ts';
import type { FeedService } from './feeds.ts';
import type { QuestionLog } from './question-log.ts';
import type { ReloadReport } from './reload.ts';

/** Who asks, and where; filled by the adapter. */
export interface Context {
  /** Language for replies that do not follow a question's own. */
  readonly language: InterfaceLanguage;
  readonly isAdministrator: boolean;
  /** May change the settings of the server where the command was used. */
  readonly isManager?: boolean;
  /** At the machine itself, where there is no server and nobody to mention or to write to. */
  readonly isLocal?: boolean;
  /** The platform's id of the person, and of the server if there is one. */
  readonly personId?: string;
  readonly serverId?: string;
}

/** Whether questions can be looked up now. */
export interface Readiness {
  readonly ready: boolean;
  /** Identifier of the failure because of which they cannot. */
  readonly reason?: string;
}

/** The service that questions and sentences are sent to, to be turned into numbers. */
export interface EmbeddingsPlace {
  readonly host: string;
  /** It runs on the machine that this runs on. */
  readonly isLocal: boolean;
}

/** How a question is answered to somebody. */
export interface AskOptions extends AnswerOptions {
  /** It was answered to them before, and is looked up again for what else was found. */
  readonly again?: boolean;
}

/** What commands may call. */
export interface Services extends ArticleLookup {
  /** Every command there is, in the order of the registry. */
  readonly commands: readonly CommandDeclaration[];
  readonly maxQuestionLength: number;
  readonly preferences: PreferenceStore;
  answer(question: string, options?: AskOptions): Promise<Answer>;
  /** What could be typed next: at most 25 texts of at most 100 characters, never a failure. */
  suggest(kind: SuggestionKind, typed: string, language: InterfaceLanguage): Promise<readonly string[]>;
  /** Up to three questions in a language that the articles answer, the sentence that answers first. */
  examples(language: InterfaceLanguage): Promise<readonly string[]>;
  /** Reads the articles again; two calls at once share the second run or queue, they never race. */
  reload(): Promise<ReloadReport>;
  ready(): Readiness;
  /** Undefined where no feeds are followed. */
  readonly feeds?: FeedService;
  /** Undefined where no questions are kept. */
  readonly questionLog?: QuestionLog;
  /** Undefined where questions are sent to none. */
  readonly embeddings?: EmbeddingsPlace;
  /** For how long a person's last question is remembered. */
  readonly memoryMinutes: number;
  /** Whether the log says who asks, and what. */
  readonly isPersonalLogged: boolean;
  /**
   * Forgets what a person said in conversations, as far as this process remembers it.
   * @returns how many conversations that were
   */
  forgetConversations(personId: string): number;
}

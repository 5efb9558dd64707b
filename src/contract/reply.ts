import type { AnswerStatus } from '../answer/types.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { ReplyAction } from './reply-action.ts';

/** Where a quotation or a listed article comes from; `url` is always there. */
export interface Source {
  /** The article's title, or an honest substitute. */
  readonly title: string;
  /** The title is a substitute made from the link; the list of articles says so. */
  readonly derived: boolean;
  /** Where the article has pages, it opens the first of `pages`. */
  readonly url: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO date. */
  readonly published?: string;
  /** BCP 47 tag of the article. */
  readonly language: string;
  /**
   * The page at `url` is taken to hold the article's own words: its publisher declared both its language and its title.
   * An article whose language was only detected may be a translation of that page.
   */
  readonly pageInLanguage?: boolean;
  /** 1-based numbers of the pages on which what is quoted begins, in ascending order, where the article has pages. */
  readonly pages?: readonly number[];
  /** Nothing is known of the page but its link: it may be in another language than the article. */
  readonly pageMayDiffer?: boolean;
}

/** A sentence that stands verbatim in an article, with its source: one block, so that nothing can part them. */
export interface QuotationBlock {
  readonly type: 'quotation';
  /** 1-based, as shown. */
  readonly number: number;
  /** Never shortened, never altered; where a page ends within it stands a space. */
  readonly sentence: string;
  /** Half-open UTF-16 offsets into `sentence`, ascending and disjoint. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly source: Source;
  /** Other articles that say the same. */
  readonly alsoIn: readonly Source[];
  /** The sentence comes close, but is not taken for an answer. */
  readonly related: boolean;
  readonly articleId: string;
}

/** The product's own words, plain text from a message catalogue. */
export interface TextBlock {
  readonly type: 'text';
  /** `lead` opens a reply, `heading` a part of it, `note` ends it, `body` is everything else. */
  readonly role: 'lead' | 'heading' | 'body' | 'note';
  readonly text: string;
}

/** Words from people or from files (never from a catalogue): shown escaped, on a line of their own. */
export interface ForeignBlock {
  readonly type: 'foreign';
  readonly text: string;
}

/** A question that may be what was meant, to be chosen by its number. */
export interface ChoiceBlock {
  readonly type: 'choice';
  /** 1-based, as shown. */
  readonly number: number;
  readonly text: string;
}

/** A command that can be used: where the platform can do that, one press enters it. */
export interface CommandBlock {
  readonly type: 'command';
  /** In English, by which the platform knows it. */
  readonly name: string;
  /** Its options, as they are typed after it and in the person's language. */
  readonly usage?: string;
  readonly description?: string;
  /** The platform's id of it, filled by the adapter. */
  readonly id?: string;
}

/** An article in a list. */
export interface SourceBlock {
  readonly type: 'source';
  readonly number: number;
  readonly source: Source;
  /** When the article was read last, in milliseconds since 1970. */
  readonly readAt?: number;
  /** An entry of the list of all that was read, where it is also said which titles are substitutes. */
  readonly isInventory?: boolean;
}

/** A channel of the platform, shown as the platform links it. */
export interface ChannelBlock {
  readonly type: 'channel';
  readonly id: string;
}

/** One indivisible part of a reply. */
export type Block =
  | QuotationBlock
  | TextBlock
  | ForeignBlock
  | ChoiceBlock
  | CommandBlock
  | SourceBlock
  | ChannelBlock;

/** What is said to a person, free of any platform's markup. */
export interface Reply {
  readonly status: AnswerStatus | 'information' | 'failed';
  /** Language of the product's own words. */
  readonly language: InterfaceLanguage;
  readonly blocks: readonly Block[];
  /** For the asker's eyes alone, where the platform can do that. */
  readonly private: boolean;
  /** The question as it was understood; `carried` when the one before it was needed to understand it. */
  readonly question?: { readonly text: string; readonly carried: boolean };
  /** The whole of a long reply as a text file, for when not all blocks can be shown. */
  readonly attachment?: { readonly name: string; readonly text: string };
  /** In the order in which they are shown. */
  readonly actions?: readonly ReplyAction[];
  /** The action that shows the numbered blocks for which there was no room. */
  readonly continuedBy?: 'more' | 'articles';
  /** Seconds after which the same may succeed, where it failed for now. */
  readonly retryAfter?: number;
  /** Name of the person who made a private answer public, as they typed it. */
  readonly sharedBy?: string;
}

import type { Span } from '../text/unicode/span.ts';

/** A quotable sentence: `article.text.slice(start, end)` is the sentence, exactly. */
export interface Sentence extends Span {
  /** Index into `Article.paragraphs`. */
  readonly paragraph: number;
  /** 1-based number of the page on which it begins, where the article has pages. */
  readonly page?: number;
}

/** A paragraph of the body and the sentences it holds, `[firstSentence, endSentence)` in `Article.sentences`. */
export interface Paragraph extends Span {
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** What an article is called when shown: its title, or an honest substitute made from its URL (`derived`). */
export interface Heading {
  readonly text: string;
  readonly derived: boolean;
}

/** What is known of one published article besides its text. Unknown metadata is absent, never invented. */
export interface ArticleHeader {
  readonly id: string;
  /** File name relative to the seeds directory. */
  readonly file: string;
  /** BCP 47 tag, declared or detected. */
  readonly language: string;
  /** Whether the metadata name the language; a detected one is the text's, not necessarily that of the page at `url`. */
  readonly languageDeclared?: boolean;
  readonly url: string;
  readonly heading: Heading;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO date, as declared. */
  readonly published?: string;
  /** The page on which the text begins, where it has pages; every form feed in the body begins the next one. */
  readonly page?: number;
  readonly sentenceCount: number;
  /** SHA-256 of the file's bytes (and of its sidecar's), in hexadecimal. */
  readonly hash: string;
  /** When the file was read last, in milliseconds since 1970. */
  readonly readAt?: number;
  /** The file's sizes and times of change when it was read. */
  readonly fileStamp?: string;
}

/** One published article, as read from its file. */
export interface Article extends ArticleHeader {
  /** The whole file as read, front matter included; every offset points into it. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** Something wrong with one file, and what to do about it. A refusal never stops other files. */
export interface Problem {
  readonly severity: 'refused' | 'warning';
  readonly code: string;
  readonly file: string;
  /** 1-based line, where the problem has a place. */
  readonly line?: number;
  readonly reason: string;
  readonly remedy: string;
}

/** A complete, immutable set of articles without their texts; `version` changes exactly when a file's content does. */
export interface CorpusHeaders {
  readonly articles: readonly ArticleHeader[];
  readonly problems: readonly Problem[];
  /** Twelve hexadecimal digits over every article's id and hash. */
  readonly version: string;
}

/** A complete, immutable set of articles with their texts. */
export interface Corpus extends CorpusHeaders {
  readonly articles: readonly Article[];
}

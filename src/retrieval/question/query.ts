import type { CrossLingualTerm } from '../../text/cross-lingual/terms.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';
import type { AnswerType } from '../../text/language/question-phrase.ts';
import type { RelationPhrase } from '../../text/language/relations.ts';
import type { Token } from '../../text/unicode/tokenize.ts';

/** A content word of the question. */
export interface QueryTerm {
  readonly form: string;
  /** Its number as a word of the corpus. */
  readonly word: number;
  readonly stem: number;
  readonly skeleton: number;
  readonly toneless: number;
  readonly pairs: Uint32Array;
  readonly letters: number;
  readonly letterCount: number;
  /** How much the term tells: inverse sentence frequency in nats. */
  readonly idf: number;
  /** Stems of the corpus that it may be a misspelling of. */
  readonly spellings: readonly number[];
  /** Whether it is written with a capital, other than as the first word. */
  readonly capital: boolean;
  /** Where it stands in the question. */
  readonly token: Pick<Token, 'start' | 'end'>;
  /** Index of its token in the question, by which neighbours are known. */
  readonly position: number;
}

/** What the question names in any language, and which of its terms that stands for. */
export interface QueryCrossLingualTerm extends CrossLingualTerm {
  /** Indices into `Query.terms`. */
  readonly terms: readonly number[];
}

/** A question, analysed against one corpus. */
export interface Query {
  readonly terms: readonly QueryTerm[];
  /** By hash. */
  readonly crossLingualTerms: ReadonlyMap<number, QueryCrossLingualTerm>;
  /** Words of the question by number, function words too. */
  readonly words: ReadonlySet<number>;
  /** The idf of all terms together. */
  readonly information: number;
  /** Hashed character trigrams of the terms with their inverse frequency. */
  readonly trigrams: ReadonlyMap<number, number>;
  readonly answerType: AnswerType | undefined;
  /** Index of the term that stands by the question phrase ("how many wards": the wards); -1 without any. */
  readonly focus: number;
  /** Before or after what, whether it is negated, whether it accuses; by tokens. */
  readonly relations: readonly RelationPhrase[];
  readonly language: InterfaceLanguage;
  /** Vietnamese typed without tone marks: compared without marks. */
  readonly toneless: boolean;
}

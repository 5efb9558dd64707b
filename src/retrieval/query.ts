import { isFunctionWord } from '../text/function-words.ts';
import { detectLanguage } from '../text/language.ts';
import { characterPairs } from '../text/ngrams.ts';
import { type AnswerType, questionPhrase } from '../text/question.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { wordKeys } from '../text/words.ts';
import type { SentenceIndex } from './sentence-index.ts';
import { UNKNOWN } from './vocabulary.ts';

/** A content word of the question. */
export interface QueryTerm {
  readonly form: string;
  readonly word: number;
  readonly stem: number;
  readonly skeleton: number;
  readonly bare: number;
  readonly pairs: Uint32Array;
  /** How much the term tells: inverse sentence frequency in nats. */
  readonly idf: number;
  /** Index of its token in the question, by which neighbours are known. */
  readonly position: number;
}

/** A question, analysed against one corpus. */
export interface Query {
  readonly tokens: readonly Token[];
  readonly terms: readonly QueryTerm[];
  /** Words of the question by number, function words too. */
  readonly words: ReadonlySet<number>;
  /** The idf of all terms together. */
  readonly information: number;
  readonly answerType: AnswerType | undefined;
  /** Vietnamese typed without tone marks: compared without marks. */
  readonly bare: boolean;
}

/** Analyses a question: its content terms with their weights, and what it asks for. */
export function analyzeQuestion(question: string, index: SentenceIndex): Query {
  const tokens = tokenize(question);
  const bare = detectLanguage(question) === 'vi' && !/[^\0-\x7f]/.test(question);
  const phrase = questionPhrase(tokens, bare);
  const inPhrase = (at: number) => phrase !== undefined && at >= phrase.from && at < phrase.to;
  const content = tokens
    .map((token, position) => ({ form: token.form, position }))
    .filter(({ form, position }) => !isFunctionWord(form, bare) && !inPhrase(position) && form !== '%');
  const kept =
    content.length > 0 ? content : tokens.map((token, position) => ({ form: token.form, position }));
  const terms = distinct(kept.map(({ form, position }) => termOf(form, position, index, bare)));
  return {
    tokens,
    terms,
    words: new Set(tokens.map((token) => index.vocabulary.idOf(token.form))),
    information: terms.reduce((sum, term) => sum + term.idf, 0),
    answerType: phrase?.type,
    bare,
  };
}

function termOf(form: string, position: number, index: SentenceIndex, bare: boolean): QueryTerm {
  const { vocabulary } = index;
  const keys = wordKeys(form, vocabulary.has);
  const stem = vocabulary.keyOf(keys.stem);
  const bareKey = vocabulary.keyOf(keys.bare);
  const frequency = bare ? index.bareFrequency[bareKey] : index.stemFrequency[stem];
  return {
    form,
    word: vocabulary.idOf(form),
    stem,
    skeleton: vocabulary.keyOf(keys.skeleton),
    bare: bareKey,
    pairs: characterPairs(form),
    idf: inverseFrequency(frequency ?? 0, index.articleOf.length),
    position,
  };
}

/** Robertson's inverse frequency, kept positive. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.stem === UNKNOWN ? term.form : String(term.stem);
    return !seen.has(key) && seen.add(key);
  });
}

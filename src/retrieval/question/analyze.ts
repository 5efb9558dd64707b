import { detectLanguage, type InterfaceLanguage } from '../../text/language/detect.ts';
import { isFunctionWord } from '../../text/language/function-words.ts';
import { type AnswerType, type QuestionPhrase, questionPhrase } from '../../text/language/question-phrase.ts';
import { wordKeys } from '../../text/language/word-keys.ts';
import { bitCount, characterPairs, characterTrigrams, letterBits } from '../../text/similarity/ngrams.ts';
import { isCapitalAt } from '../../text/unicode/capital.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import { inverseFrequency } from '../indexing/frequencies.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import { type CrossLingualTerm, findCrossLingualTerms } from './cross-lingual-terms.ts';
import { spellings } from './spellings.ts';

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
  /** Index of its token in the question, by which neighbours are known. */
  readonly position: number;
}

/** What the question names in any language, and which of its terms that stands for. */
export interface QueryCrossLingualTerm extends CrossLingualTerm {
  readonly terms: readonly number[];
}

/** A question, analysed against one corpus. */
export interface Query {
  readonly tokens: readonly Token[];
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
  readonly language: InterfaceLanguage;
  /** Vietnamese typed without tone marks: compared without marks. */
  readonly toneless: boolean;
}

/** In how many sentences a cross-lingual term stands, about. */
export type CrossLingualFrequency = (hash: number) => number;

/** Analyses a question: its content terms with their weights, what it names, and what it asks for. */
export function analyzeQuestion(question: string, index: SentenceIndex, named: CrossLingualFrequency): Query {
  const tokens = tokenize(question);
  const language = detectLanguage(question);
  const toneless = language === 'vi' && !/[^\0-\x7f]/.test(question);
  const phrase = questionPhrase(tokens, toneless);
  const found = findCrossLingualTerms(question, tokens, 'question');
  const positions = contentPositions(tokens, phrase, toneless, toneless ? found : []);
  const isCapital = ({ start }: Token) => start > 0 && isCapitalAt(question, start);
  const terms = distinct(
    positions.map((position) => {
      const token = tokens[position]!;
      const crossLingualCount = leastFrequency(token, found, named);
      const term = termOf(token.form, index, toneless, crossLingualCount);
      return { ...term, position, capital: isCapital(token), spellings: spellings(term, index.vocabulary) };
    }),
  );
  return {
    tokens,
    terms,
    crossLingualTerms: new Map(
      found.map((crossLingual) => [
        crossLingual.hash,
        { ...crossLingual, terms: covered(crossLingual, terms, tokens) },
      ]),
    ),
    words: new Set(tokens.map((token) => index.vocabulary.idOf(token.form))),
    information: terms.reduce((sum, term) => sum + term.idf, 0),
    trigrams: trigramWeights(terms, index),
    answerType: phrase?.type,
    language,
    toneless,
  };
}

/** Function words and the question phrase say nothing about the answer's sentence; all count where nothing else is. */
function contentPositions(
  tokens: readonly Token[],
  phrase: QuestionPhrase | undefined,
  toneless: boolean,
  named: readonly CrossLingualTerm[],
): number[] {
  const all = tokens.map((_, at) => at);
  // Without tone marks "đầu" is "đâu" and "văn" is "vẫn": inside something named they are no function words.
  const isNamed = ({ start, end }: Token) =>
    named.some(
      (crossLingual) =>
        crossLingual.start <= start &&
        end <= crossLingual.end &&
        crossLingual.end - crossLingual.start > end - start,
    );
  const content = all.filter((at) => {
    const asked = phrase !== undefined && at >= phrase.from && at < phrase.to;
    return (
      !asked &&
      tokens[at]!.form !== '%' &&
      (!isFunctionWord(tokens[at]!.form, toneless) || isNamed(tokens[at]!))
    );
  });
  return content.length > 0 ? content : all;
}

/** How often the rarest cross-lingual term over a token stands in the corpus; 0 without any. */
function leastFrequency(
  token: Token,
  crossLingualTerms: readonly CrossLingualTerm[],
  named: CrossLingualFrequency,
): number {
  const counts = crossLingualTerms
    .filter(({ start, end }) => start <= token.start && token.end <= end)
    .map(({ hash }) => named(hash))
    .filter((count) => count > 0);
  return counts.length > 0 ? Math.min(...counts) : 0;
}

function covered(
  crossLingual: CrossLingualTerm,
  terms: readonly QueryTerm[],
  tokens: readonly Token[],
): number[] {
  return terms.flatMap(({ position }, at) => {
    const { start, end } = tokens[position]!;
    return crossLingual.start <= start && end <= crossLingual.end ? [at] : [];
  });
}

function termOf(
  form: string,
  index: SentenceIndex,
  toneless: boolean,
  crossLingualCount: number,
): Omit<QueryTerm, 'position' | 'capital' | 'spellings'> {
  const { vocabulary } = index;
  const keys = wordKeys(form, vocabulary.has);
  const stem = vocabulary.keyOf(keys.stem);
  const tonelessKey = vocabulary.keyOf(keys.toneless);
  const frequency = (toneless ? index.tonelessFrequency[tonelessKey] : index.stemFrequency[stem]) ?? 0;
  const letters = letterBits(form);
  return {
    form,
    word: vocabulary.idOf(form),
    stem,
    skeleton: vocabulary.keyOf(keys.skeleton),
    toneless: tonelessKey,
    pairs: characterPairs(form),
    letters,
    letterCount: bitCount(letters),
    // A word of another language is as rare as what it names.
    idf: inverseFrequency(frequency > 0 ? frequency : crossLingualCount, index.articleOf.length),
  };
}

function trigramWeights(terms: readonly QueryTerm[], index: SentenceIndex): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { form } of terms) {
    for (const trigram of characterTrigrams(form)) {
      weights.set(trigram, inverseFrequency(index.trigramFrequency[trigram]!, index.articleOf.length));
    }
  }
  return weights;
}

function distinct(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.stem === UNKNOWN ? term.form : String(term.stem);
    return !seen.has(key) && seen.add(key);
  });
}

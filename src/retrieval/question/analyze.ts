import { type CrossLingualTerm, findCrossLingualTerms } from '../../text/cross-lingual/terms.ts';
import { type QuestionPhrase, questionPhrase } from '../../text/language/question-phrase.ts';
import { relationPhrases } from '../../text/language/relations.ts';
import { wordKeys } from '../../text/language/word-keys.ts';
import { bitCount, characterPairs, letterBits } from '../../text/similarity/dice.ts';
import { characterTrigrams } from '../../text/similarity/trigrams.ts';
import { isCapitalAt } from '../../text/unicode/capital.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import type { CorpusStatistics } from '../indexing/corpus-statistics.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Question } from '../types.ts';
import { inverseFrequency } from '../weighting/inverse-frequency.ts';
import { contentTokens } from './content-tokens.ts';
import { namesTheirPlace } from './publisher-place.ts';
import type { Query, QueryTerm } from './query.ts';
import { spellingsIn } from './spellings.ts';

/** In how many articles a cross-lingual term stands. */
export type CrossLingualFrequency = (hash: number) => number;

/** Words between a question phrase and its focus, at most, and one. */
const REACH = 3;

/** Analyses a question: its content terms with their weights, what it names, and what it asks for; `host` is the one that all articles share. */
export function analyzeQuestion(
  { text, language }: Question,
  corpus: CorpusStatistics,
  frequencyOf: CrossLingualFrequency,
  host: string,
): Query {
  const tokens = tokenize(text);
  const toneless = language === 'vi' && !/[^\0-\x7f]/.test(text);
  const phrase = questionPhrase(tokens, toneless);
  const named = findCrossLingualTerms(text, tokens, language, 'question');
  const content = contentTokens(tokens, phrase, toneless, toneless ? named : []);
  const telling = content.filter(({ token }) => !namesTheirPlace(token, host));
  const spellingsOf = spellingsIn(corpus.vocabulary);
  const terms = distinct(
    (telling.length > 0 ? telling : content).map(({ token, position }) => {
      const term = termOf(token.form, corpus, toneless, leastFrequency(token, named, frequencyOf));
      const capital = token.start > 0 && isCapitalAt(text, token.start);
      return { ...term, token, position, capital, spellings: spellingsOf(term) };
    }),
  );
  return {
    terms,
    crossLingualTerms: new Map(named.map((term) => [term.hash, { ...term, terms: coveredBy(term, terms) }])),
    words: new Set(tokens.map(({ form }) => corpus.vocabulary.idOf(form))),
    information: terms.reduce((sum, term) => sum + term.idf, 0),
    trigrams: trigramWeights(terms, corpus),
    answerType: phrase?.type,
    focus: focusOf(terms, phrase),
    relations: relationPhrases(tokens, toneless),
    language,
    toneless,
  };
}

/** The term right after the question phrase, or else right before it. */
function focusOf(terms: readonly QueryTerm[], phrase: QuestionPhrase | undefined): number {
  if (!phrase) return -1;
  const after = terms.findIndex(({ position }) => position >= phrase.to && position < phrase.to + REACH);
  if (after >= 0) return after;
  return terms.findLastIndex(({ position }) => position < phrase.from && position >= phrase.from - REACH);
}

/** How often the rarest cross-lingual term over a token stands in the corpus; 0 without any. */
function leastFrequency(
  token: Token,
  named: readonly CrossLingualTerm[],
  frequencyOf: CrossLingualFrequency,
): number {
  const counts = named
    .filter((term) => covers(term, token))
    .map(({ hash }) => frequencyOf(hash))
    .filter((count) => count > 0);
  return counts.length > 0 ? Math.min(...counts) : 0;
}

/** The indices of the terms that a cross-lingual term stands for. */
function coveredBy(named: CrossLingualTerm, terms: readonly { readonly token: Token }[]): number[] {
  return terms.flatMap(({ token }, at) => (covers(named, token) ? [at] : []));
}

function covers(named: CrossLingualTerm, { start, end }: Token): boolean {
  return named.start <= start && end <= named.end;
}

function termOf(
  form: string,
  corpus: CorpusStatistics,
  toneless: boolean,
  crossLingualFrequency: number,
): Omit<QueryTerm, 'position' | 'capital' | 'spellings' | 'token'> {
  const { vocabulary, totals } = corpus;
  const keys = wordKeys(form, vocabulary.has);
  const stem = vocabulary.keyOf(keys.stem);
  const tonelessKey = vocabulary.keyOf(keys.toneless);
  const frequency = (toneless ? corpus.tonelessFrequency[tonelessKey] : corpus.stemFrequency[stem]) ?? 0;
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
    idf: inverseFrequency(frequency > 0 ? frequency : crossLingualFrequency, totals.sentences),
  };
}

function trigramWeights(
  terms: readonly QueryTerm[],
  { trigramFrequency, totals }: CorpusStatistics,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { form } of terms) {
    for (const trigram of characterTrigrams(form)) {
      weights.set(trigram, inverseFrequency(trigramFrequency[trigram] ?? 0, totals.sentences));
    }
  }
  return weights;
}

function distinct<Term extends QueryTerm>(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.stem === UNKNOWN ? term.form : String(term.stem);
    return !seen.has(key) && seen.add(key);
  });
}

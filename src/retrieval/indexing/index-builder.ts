import type { Article } from '../../corpus/types.ts';
import { findCrossLingualTerms } from '../../text/cross-lingual/terms.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { isCapitalAt } from '../../text/unicode/capital.ts';
import { clearMemos } from '../../text/unicode/memoize.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import { articleTables } from './article-tables.ts';
import { rowEnd, rowStart } from './compressed-sparse-rows.ts';
import { trigramFrequencies, unitFrequencies } from './frequencies.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import {
  type IndexTables,
  type SentenceIndex,
  sentenceCrossLingualTerms,
  sentenceWords,
  titleWords,
} from './sentence-index.ts';
import { analyzeVocabulary, UNKNOWN, type Vocabulary } from './vocabulary.ts';

/** Reads articles into the tables of an index, one after the other. */
export class IndexBuilder {
  readonly #ids = new Map<string, number>();
  readonly #words = new GrowingNumbers();
  readonly #capital = new GrowingNumbers();
  readonly #wordStart = new GrowingNumbers([0]);
  readonly #crossLingualTerms = new GrowingNumbers();
  readonly #crossLingualStart = new GrowingNumbers([0]);
  readonly #firstSentence = new GrowingNumbers([0]);
  readonly #articleOf = new GrowingNumbers();
  readonly #titleWords = new GrowingNumbers();
  readonly #titleStart = new GrowingNumbers([0]);

  /** Analyses an article. */
  read(article: Article): void {
    for (const { form } of tokenize(titleText(article))) this.#titleWords.push(this.#numberOf(form));
    const number = this.#endTitle();
    for (const { start, end } of article.sentences) {
      this.#readSentence(article.text.slice(start, end));
      this.#endSentence(number);
    }
    this.#firstSentence.push(this.#articleOf.length);
  }

  /** Translates the numbers of words from another index into this one's. */
  adopter({ forms }: Vocabulary): (word: number) => number {
    const numbers = new Uint32Array(forms.length).fill(UNKNOWN);
    return (word) => {
      const known = numbers[word] ?? UNKNOWN;
      if (known !== UNKNOWN) return known;
      const number = this.#numberOf(forms[word] ?? '');
      numbers[word] = number;
      return number;
    };
  }

  /** Takes article `number` over from another index, as if it had been read; `adopt` comes from `adopter`. */
  take(number: number, tables: IndexTables, adopt: (word: number) => number): void {
    const { wordStart, capital, firstSentence } = tables;
    for (const word of titleWords(tables, number)) this.#titleWords.push(adopt(word));
    const own = this.#endTitle();
    const end = rowEnd(firstSentence, number);
    for (let sentence = rowStart(firstSentence, number); sentence < end; sentence++) {
      for (const word of sentenceWords(tables, sentence)) this.#words.push(adopt(word));
      const capitals = capital.subarray(rowStart(wordStart, sentence), rowEnd(wordStart, sentence));
      for (const isCapital of capitals) this.#capital.push(isCapital);
      for (const hash of sentenceCrossLingualTerms(tables, sentence)) this.#crossLingualTerms.push(hash);
      this.#endSentence(own);
    }
    this.#firstSentence.push(this.#articleOf.length);
  }

  /** @returns the article's number */
  #endTitle(): number {
    const number = this.#titleStart.length - 1;
    this.#titleStart.push(this.#titleWords.length);
    return number;
  }

  #readSentence(text: string): void {
    const tokens = tokenize(text);
    for (const [at, token] of tokens.entries()) {
      this.#words.push(this.#numberOf(token.form));
      this.#capital.push(Number(at > 0 && isCapitalAt(text, token.start)));
    }
    const named = findCrossLingualTerms(text, tokens, detectLanguage(text), 'document');
    for (const hash of new Set(named.map((term) => term.hash))) this.#crossLingualTerms.push(hash);
  }

  #endSentence(article: number): void {
    this.#wordStart.push(this.#words.length);
    this.#crossLingualStart.push(this.#crossLingualTerms.length);
    this.#articleOf.push(article);
  }

  #numberOf(form: string): number {
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    this.#ids.set(form, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** The index over what was read; `articles` are the ones read, in order. */
  finish(articles: readonly Article[]): SentenceIndex {
    clearMemos();
    const vocabulary = analyzeVocabulary(this.#ids);
    const words = this.#words.toArray();
    const wordStart = this.#wordStart.toArray();
    const frequency = (keys: Uint32Array) => unitFrequencies(words, wordStart, keys, vocabulary.keyCount);
    const tables = {
      vocabulary,
      totals: { articles: articles.length, sentences: this.#articleOf.length, words: words.length },
      words,
      wordStart,
      capital: Uint8Array.from(this.#capital.toArray()),
      crossLingualTerms: this.#crossLingualTerms.toArray(),
      crossLingualStart: this.#crossLingualStart.toArray(),
      firstSentence: this.#firstSentence.toArray(),
      articleOf: this.#articleOf.toArray(),
      titles: { start: this.#titleStart.toArray(), values: this.#titleWords.toArray() },
      stemFrequency: frequency(vocabulary.stems),
      tonelessFrequency: frequency(vocabulary.toneless),
      trigramFrequency: trigramFrequencies(words, wordStart, vocabulary.forms),
    };
    return { articles, ...tables, ...articleTables(tables) };
  }
}

/** Words of a title; of one made from the link only the slug's: its publisher's host is on every article. */
function titleText({ heading: { text, derived } }: Article): string {
  return derived ? text.replace(/^[^:]*:?/, '') : text;
}

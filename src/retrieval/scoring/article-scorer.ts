import { sentenceWords } from '../indexing/sentence-index.ts';
import { combineMatches, type Matching, matchSentence, matchWords, type TermMatches } from './term-match.ts';
import type { TrigramScorer } from './trigram-score.ts';

/** What the evidence is gathered with, and what is known of the article beforehand. */
export interface ArticleScoring extends Matching {
  readonly trigrams: TrigramScorer;
  /** BM25 of the article, and its share of the best article's. */
  readonly articleScore: number;
  readonly articleShare: number;
}

/** An article as the features of its sentences see it; evidence is gathered where it is asked for, once. */
export class ArticleScorer {
  readonly article: number;
  readonly source: ArticleScoring;
  /** The article's first sentence in the index. */
  readonly first: number;
  /** How many sentences it has. */
  readonly count: number;
  readonly title: TermMatches;
  readonly #matches: (TermMatches | undefined)[] = [];

  constructor(article: number, source: ArticleScoring) {
    const { firstSentence, titles } = source.index;
    this.article = article;
    this.source = source;
    this.first = firstSentence[article]!;
    this.count = firstSentence[article + 1]! - this.first;
    this.title = matchWords(titles[article]!, source);
  }

  /** The words of sentence `at`. */
  words(at: number): Uint32Array {
    return sentenceWords(this.source.index, this.first + at);
  }

  /** The evidence in sentence `at`. */
  matches(at: number): TermMatches {
    const reusable = this.#matches[at];
    if (reusable) return reusable;
    const gathered = matchSentence(this.first + at, this.source);
    this.#matches[at] = gathered;
    return gathered;
  }

  /** The evidence in the sentences `[from, to)`, cut to those there are. */
  range(from: number, to: number): TermMatches[] {
    const matches: TermMatches[] = [];
    for (let at = Math.max(0, from); at < Math.min(to, this.count); at++) matches.push(this.matches(at));
    return matches;
  }

  /** The evidence in the whole article without its title. */
  wholeArticle(): TermMatches {
    return combineMatches(this.range(0, this.count), this.source.query.terms.length);
  }

  /** The sentences of the paragraph that sentence `at` stands in: `[from, to)`. */
  paragraph(at: number): { from: number; to: number } {
    const { paragraphs, sentences } = this.source.index.articles[this.article]!;
    const { firstSentence, endSentence } = paragraphs[sentences[at]!.paragraph]!;
    return { from: firstSentence, to: endSentence };
  }

  /** Where sentence `at` has words like each term: by term, ascending. */
  positions(at: number): number[][] {
    const { query, match } = this.source;
    const places: number[][] = query.terms.map(() => []);
    const words = this.words(at);
    for (let place = 0; place < words.length; place++) {
      const matches = match(words[place]!);
      for (let which = 0; which < matches.length; which++) {
        const { term, similarity } = matches[which]!;
        if (similarity >= ALIKE) places[term]!.push(place);
      }
    }
    return places;
  }
}

/** A word this alike is taken for the term. */
const ALIKE = 0.7;

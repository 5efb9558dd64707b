import type { Article, Paragraph, Sentence } from '../../corpus/types.ts';
import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import { sentenceWords } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Session } from '../session/session.ts';
import { ALIKE } from '../session/word-match.ts';
import type { TermCounts } from '../weighting/bm25.ts';
import {
  bestSimilarity,
  matchSentence,
  matchTitle,
  similarityWithin,
  type TermMatches,
} from './term-match.ts';

/** How an article scored in the prefilter: by itself, and as a share of the best article's score. */
export interface ArticleScore {
  readonly score: number;
  readonly share: number;
}

/** An article as the features of its sentences see it; a sentence is compared when it is first asked for, and once. */
export class ArticleScorer {
  readonly article: number;
  readonly source: Article;
  readonly session: Session;
  readonly articleScore: ArticleScore;
  /** The article's first sentence in the index. */
  readonly first: number;
  /** How many sentences it has. */
  readonly count: number;
  readonly title: TermMatches;
  readonly #words: (Uint32Array | undefined)[] = [];
  readonly #matches: (TermMatches | undefined)[] = [];

  constructor(article: number, session: Session, articleScore: ArticleScore) {
    const { firstSentence, articles } = session.index;
    this.article = article;
    this.source = articles[article]!;
    this.session = session;
    this.articleScore = articleScore;
    this.first = rowStart(firstSentence, article);
    this.count = rowEnd(firstSentence, article) - this.first;
    this.title = matchTitle(article, session);
  }

  /** The words of sentence `at`. */
  words(at: number): Uint32Array {
    const known = this.#words[at];
    if (known) return known;
    const words = sentenceWords(this.session.index, this.first + at);
    this.#words[at] = words;
    return words;
  }

  /** What sentence `at` holds of the question's terms. */
  matches(at: number): TermMatches {
    const known = this.#matches[at];
    if (known) return known;
    const matches = matchSentence(this.first + at, this.session);
    this.#matches[at] = matches;
    return matches;
  }

  /** How often each term stands in the sentences `[from, to)`, and how many words they have. */
  counts(from: number, to: number): TermCounts {
    const sum = new Array<number>(this.session.query.terms.length).fill(0);
    let words = 0;
    for (let at = from; at < to; at++) {
      const { count, length } = this.matches(at);
      words += length;
      for (let term = 0; term < sum.length; term++) sum[term]! += count[term]!;
    }
    return { count: sum, length: words };
  }

  /** How alike the best word for each term is in the whole article without its title. */
  wholeArticle(): number[] {
    return similarityWithin(this.first, this.first + this.count, this.session);
  }

  /** How alike the best word for each term is in sentence `at`, its neighbours and the title. */
  surroundings(at: number): number[] {
    const around = [this.title];
    for (let near = Math.max(0, at - 1); near < Math.min(at + 2, this.count); near++)
      around.push(this.matches(near));
    return bestSimilarity(around, this.session.query.terms.length);
  }

  /** The text from the first to the last of some sentences, cut to those there are. */
  text(first: number, last = first): string {
    const { start } = this.sentence(Math.max(0, first));
    return this.source.text.slice(start, this.sentence(Math.min(this.count - 1, last)).end);
  }

  /** Where sentence `at` stands in the article's text. */
  sentence(at: number): Sentence {
    return this.source.sentences[at]!;
  }

  /** The paragraph that sentence `at` stands in. */
  paragraph(at: number): Paragraph {
    return this.source.paragraphs[this.sentence(at).paragraph]!;
  }

  /** The positions of words in sentence `at` that are like each term: by term, ascending. */
  positions(at: number): number[][] {
    const { query, matchWord } = this.session;
    const positions: number[][] = query.terms.map(() => []);
    const words = this.words(at);
    for (const place of this.matches(at).places) {
      for (const { term, similarity } of matchWord(words[place] ?? UNKNOWN)) {
        if (similarity >= ALIKE) positions[term]?.push(place);
      }
    }
    return positions;
  }
}

import { sentenceWords } from '../indexing/sentence-index.ts';
import { type Collector, combine, type Evidence, sentenceEvidence, wordEvidence } from './term-match.ts';
import type { TripleScorer } from './trigram-score.ts';

/** What the evidence is gathered with, and what is known of the article beforehand. */
export interface SceneSource extends Collector {
  readonly triples: TripleScorer;
  /** BM25 of the article, and its share of the best article's. */
  readonly worth: number;
  readonly share: number;
}

/** An article as the features of its sentences see it; evidence is gathered where it is asked for, once. */
export class Scene {
  readonly article: number;
  readonly source: SceneSource;
  /** The article's first sentence in the index. */
  readonly first: number;
  /** How many sentences it has. */
  readonly count: number;
  readonly title: Evidence;
  readonly #evidence: (Evidence | undefined)[] = [];

  constructor(article: number, source: SceneSource) {
    const { firstSentence, titles } = source.index;
    this.article = article;
    this.source = source;
    this.first = firstSentence[article]!;
    this.count = firstSentence[article + 1]! - this.first;
    this.title = wordEvidence(titles[article]!, source);
  }

  /** The words of sentence `at`. */
  words(at: number): Uint32Array {
    return sentenceWords(this.source.index, this.first + at);
  }

  /** The evidence in sentence `at`. */
  evidence(at: number): Evidence {
    const known = this.#evidence[at];
    if (known) return known;
    const gathered = sentenceEvidence(this.first + at, this.source);
    this.#evidence[at] = gathered;
    return gathered;
  }

  /** The evidence in the sentences `[from, to)`, cut to those there are. */
  stretch(from: number, to: number): Evidence[] {
    const evidence: Evidence[] = [];
    for (let at = Math.max(0, from); at < Math.min(to, this.count); at++) evidence.push(this.evidence(at));
    return evidence;
  }

  /** The evidence in the whole article without its title. */
  whole(): Evidence {
    return combine(this.stretch(0, this.count), this.source.query.terms.length);
  }

  /** The sentences of the paragraph that sentence `at` stands in: `[from, to)`. */
  paragraph(at: number): { from: number; to: number } {
    const { paragraphs, sentences } = this.source.index.articles[this.article]!;
    const { firstSentence, endSentence } = paragraphs[sentences[at]!.paragraph]!;
    return { from: firstSentence, to: endSentence };
  }

  /** Where sentence `at` has words like each term: by term, ascending. */
  places(at: number): number[][] {
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

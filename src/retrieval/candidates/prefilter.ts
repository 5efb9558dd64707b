import { bm25, type Matching } from '../scoring/term-match.ts';
import type { TermLookup } from './term-lookup.ts';

/** What a quick look at an article shows. */
export interface PrefilteredArticle {
  readonly article: number;
  /** BM25 of the whole article, words of its title counted more than once. */
  readonly score: number;
  /** For each sentence, the share of the question's weight that it or, for half, what precedes it holds. */
  readonly sentenceScores: readonly number[];
}

/** What the sentences of one article are counted in; arrays run over the terms. */
interface Tally {
  /** How often the term stands in the article. */
  readonly count: number[];
  /** Whether it stands in the title. */
  readonly title: boolean[];
  /** The last sentence that it stood in. */
  readonly lastIn: number[];
}

const ARTICLE = { k: 0.9, b: 0.4, d: 0.5 };
const TITLE_WEIGHT = 2;
const BEFORE = 0.5;

/** Looks through an article for words related to the question's terms, without comparing letters. */
export function prefilterArticle(
  article: number,
  matching: Pick<Matching, 'query' | 'index'>,
  lookup: TermLookup,
): PrefilteredArticle {
  const { query, index } = matching;
  const tally = startTally(index.titles[article]!, query.terms.length, lookup);
  const sentenceScores: number[] = [];
  let before = 0;
  const to = index.firstSentence[article + 1]!;
  for (let sentence = index.firstSentence[article]!; sentence < to; sentence++) {
    tallyWords(sentence, matching, lookup, tally);
    tallyCrossLingualTerms(sentence, matching, tally);
    const { own, titled } = held(sentence, matching, tally);
    sentenceScores.push((own + BEFORE * Math.max(titled, before)) / query.information);
    before = own;
  }
  const length = index.wordStart[to]! - index.wordStart[index.firstSentence[article]!]!;
  const averageLength = index.words.length / index.articles.length;
  return {
    article,
    sentenceScores,
    score: bm25({ count: tally.count, length }, query, averageLength, ARTICLE),
  };
}

function startTally(title: Uint32Array, terms: number, lookup: TermLookup): Tally {
  const tally = {
    count: new Array<number>(terms).fill(0),
    title: new Array<boolean>(terms).fill(false),
    lastIn: new Array<number>(terms).fill(-1),
  };
  for (const word of title) {
    const term = lookup(word);
    if (term < 0) continue;
    tally.title[term] = true;
    tally.count[term]! += TITLE_WEIGHT;
  }
  return tally;
}

function tallyWords(
  sentence: number,
  { index }: Pick<Matching, 'index'>,
  lookup: TermLookup,
  { count, lastIn }: Tally,
): void {
  const end = index.wordStart[sentence + 1]!;
  for (let at = index.wordStart[sentence]!; at < end; at++) {
    const term = lookup(index.words[at]!);
    if (term < 0) continue;
    lastIn[term] = sentence;
    count[term]!++;
  }
}

/** A cross-lingual term counts where no word does. */
function tallyCrossLingualTerms(
  sentence: number,
  { query, index }: Pick<Matching, 'query' | 'index'>,
  { count, lastIn }: Tally,
): void {
  if (query.crossLingualTerms.size === 0) return;
  const end = index.crossLingualStart[sentence + 1]!;
  for (let at = index.crossLingualStart[sentence]!; at < end; at++) {
    const crossLingual = query.crossLingualTerms.get(index.crossLingualTerms[at]!);
    if (!crossLingual) continue;
    for (const term of crossLingual.terms) {
      if (lastIn[term] === sentence) continue;
      lastIn[term] = sentence;
      count[term]!++;
    }
  }
}

/** The weight of the terms that a sentence holds, and of those that it leaves to the title. */
function held(
  sentence: number,
  { query: { terms } }: Pick<Matching, 'query'>,
  { title, lastIn }: Tally,
): { own: number; titled: number } {
  let [own, titled] = [0, 0];
  for (let term = 0; term < terms.length; term++) {
    if (lastIn[term] === sentence) own += terms[term]!.idf;
    else if (title[term]) titled += terms[term]!.idf;
  }
  return { own, titled };
}

import { bm25, type Collector } from '../scoring/term-match.ts';
import type { Relation } from './term-lookup.ts';

/** What a quick look at an article shows. */
export interface Scan {
  readonly article: number;
  /** BM25 of the whole article, words of its title counted more than once. */
  readonly worth: number;
  /** For each sentence, the share of the question's weight that it or, for half, what precedes it holds. */
  readonly promise: readonly number[];
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
export function scanArticle(
  article: number,
  collector: Pick<Collector, 'query' | 'index'>,
  relation: Relation,
): Scan {
  const { query, index } = collector;
  const tally = startTally(index.titles[article]!, query.terms.length, relation);
  const promise: number[] = [];
  let before = 0;
  const to = index.firstSentence[article + 1]!;
  for (let sentence = index.firstSentence[article]!; sentence < to; sentence++) {
    scanWords(sentence, collector, relation, tally);
    scanBridges(sentence, collector, tally);
    const { own, titled } = held(sentence, collector, tally);
    promise.push((own + BEFORE * Math.max(titled, before)) / query.information);
    before = own;
  }
  const length = index.wordStart[to]! - index.wordStart[index.firstSentence[article]!]!;
  const averageLength = index.words.length / index.articles.length;
  return { article, promise, worth: bm25({ count: tally.count, length }, query, averageLength, ARTICLE) };
}

function startTally(title: Uint32Array, terms: number, relation: Relation): Tally {
  const tally = {
    count: new Array<number>(terms).fill(0),
    title: new Array<boolean>(terms).fill(false),
    lastIn: new Array<number>(terms).fill(-1),
  };
  for (const word of title) {
    const term = relation(word);
    if (term < 0) continue;
    tally.title[term] = true;
    tally.count[term]! += TITLE_WEIGHT;
  }
  return tally;
}

function scanWords(
  sentence: number,
  { index }: Pick<Collector, 'index'>,
  relation: Relation,
  { count, lastIn }: Tally,
): void {
  const end = index.wordStart[sentence + 1]!;
  for (let at = index.wordStart[sentence]!; at < end; at++) {
    const term = relation(index.words[at]!);
    if (term < 0) continue;
    lastIn[term] = sentence;
    count[term]!++;
  }
}

/** A bridge counts where no word does. */
function scanBridges(
  sentence: number,
  { query, index }: Pick<Collector, 'query' | 'index'>,
  { count, lastIn }: Tally,
): void {
  if (query.bridges.size === 0) return;
  const end = index.bridgeStart[sentence + 1]!;
  for (let at = index.bridgeStart[sentence]!; at < end; at++) {
    const bridge = query.bridges.get(index.bridges[at]!);
    if (!bridge) continue;
    for (const term of bridge.terms) {
      if (lastIn[term] === sentence) continue;
      lastIn[term] = sentence;
      count[term]!++;
    }
  }
}

/** The weight of the terms that a sentence holds, and of those that it leaves to the title. */
function held(
  sentence: number,
  { query: { terms } }: Pick<Collector, 'query'>,
  { title, lastIn }: Tally,
): { own: number; titled: number } {
  let [own, titled] = [0, 0];
  for (let term = 0; term < terms.length; term++) {
    if (lastIn[term] === sentence) own += terms[term]!.idf;
    else if (title[term]) titled += terms[term]!.idf;
  }
  return { own, titled };
}

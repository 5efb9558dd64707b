import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import { averageArticle } from '../indexing/corpus-statistics.ts';
import { titleWords } from '../indexing/sentence-index.ts';
import type { Session } from '../session/session.ts';
import { ARTICLE_BM25, bm25 } from '../weighting/bm25.ts';

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

const TITLE_WEIGHT = 2;
const BEFORE = 0.5;

/** Looks through an article for words related to the question's terms, without comparing letters. */
export function prefilterArticle(article: number, session: Session): PrefilteredArticle {
  const { query, index } = session;
  const tally = startTally(article, session);
  const sentenceScores: number[] = [];
  let before = 0;
  const from = rowStart(index.firstSentence, article);
  const to = rowEnd(index.firstSentence, article);
  for (let sentence = from; sentence < to; sentence++) {
    tallyWords(sentence, session, tally);
    tallyCrossLingualTerms(sentence, session, tally);
    const { own, titled } = held(sentence, session, tally);
    sentenceScores.push((own + BEFORE * Math.max(titled, before)) / query.information);
    before = own;
  }
  const length = rowStart(index.wordStart, to) - rowStart(index.wordStart, from);
  const score = bm25({ count: tally.count, length }, query, averageArticle(index), ARTICLE_BM25);
  return { article, sentenceScores, score };
}

function startTally(article: number, { query, index, lookUpTerm }: Session): Tally {
  const terms = query.terms.length;
  const tally = {
    count: new Array<number>(terms).fill(0),
    title: new Array<boolean>(terms).fill(false),
    lastIn: new Array<number>(terms).fill(-1),
  };
  for (const word of titleWords(index, article)) {
    const term = lookUpTerm(word);
    if (term < 0) continue;
    tally.title[term] = true;
    tally.count[term]! += TITLE_WEIGHT;
  }
  return tally;
}

function tallyWords(
  sentence: number,
  { index: { words, wordStart }, lookUpTerm }: Session,
  { count, lastIn }: Tally,
): void {
  const end = rowEnd(wordStart, sentence);
  for (let at = rowStart(wordStart, sentence); at < end; at++) {
    const term = lookUpTerm(words[at]!);
    if (term < 0) continue;
    lastIn[term] = sentence;
    count[term]!++;
  }
}

/** A cross-lingual term counts where no word does. */
function tallyCrossLingualTerms(
  sentence: number,
  { query, index, lookUpNamed }: Session,
  { count, lastIn }: Tally,
): void {
  if (query.crossLingualTerms.size === 0) return;
  const { crossLingualTerms, crossLingualStart } = index;
  const end = rowEnd(crossLingualStart, sentence);
  for (let at = rowStart(crossLingualStart, sentence); at < end; at++) {
    const named = lookUpNamed(crossLingualTerms[at]!);
    if (!named) continue;
    for (const term of named.terms) {
      if (lastIn[term] === sentence) continue;
      lastIn[term] = sentence;
      count[term]!++;
    }
  }
}

/** The weight of the terms that a sentence holds, and of those that it leaves to the title. */
function held(
  sentence: number,
  { query }: Session,
  { title, lastIn }: Tally,
): { own: number; titled: number } {
  let [own, titled, term] = [0, 0, 0];
  for (const { idf } of query.terms) {
    if (lastIn[term] === sentence) own += idf;
    else if (title[term]) titled += idf;
    term++;
  }
  return { own, titled };
}

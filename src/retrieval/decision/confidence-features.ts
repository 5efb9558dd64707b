import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import { coverage } from '../weighting/bm25.ts';
import { inverseFrequency } from '../weighting/inverse-frequency.ts';
import names from './data/confidence-features.json' with { type: 'json' };
import { localFeatures } from './local-features.ts';
import { meaningMargins } from './meaning-margins.ts';
import type { RankedSentence } from './ranking/ranking.ts';
import { scoreMargins } from './score-margins.ts';
import { HELD } from './similarity-bounds.ts';

/** A term less alike than this to every word of the sentence is not in it at all. */
const UNLIKE = 0.3;
/** Ahead by more than this says no more. */
const GREATEST_MARGIN = 5;
/** BM25 of trigrams is about this much of BM25 of words; between scripts, words must stand in for trigrams. */
const TRIGRAMS_PER_WORDS = 1.02;
const ARABIC = new Set(['ar', 'fa', 'ur']);

/** What tells whether the best sentence answers at all, besides its features. */
export type ConfidenceFeatures = ReturnType<typeof featuresOf>;

/** The names of the features, in one order. */
export const CONFIDENCE_FEATURES = names as (keyof ConfidenceFeatures)[];

/**
 * Gathers the features of the confidence, while the question's session lasts.
 * @param ranked all sentences found, best first
 * @returns undefined without any sentence
 */
export function confidenceFeatures(
  query: Query,
  ranked: readonly RankedSentence[],
): ConfidenceFeatures | undefined {
  const [best] = ranked;
  return best && featuresOf(query, best, ranked);
}

function featuresOf(query: Query, best: RankedSentence, ranked: readonly RankedSentence[]) {
  const { lexical, context, position } = best.features;
  const rival = ranked.find(({ article }) => article !== best.article);
  const { crossesScripts, crossesLanguages } = crossings(query, best);
  const article = articleFeatures(query, best);
  const { similarity } = best.scorer.matches(best.at);
  const matched = similarity.filter((alike) => alike >= HELD.word).length;
  return {
    trigrams: crossesScripts || query.toneless ? TRIGRAMS_PER_WORDS * lexical.words : lexical.trigrams,
    words: lexical.words,
    similar: lexical.similar,
    weakest: lexical.weakest,
    beyondTitle: lexical.beyondTitle,
    matched: Math.log(1 + matched),
    around: context.around,
    soFar: context.soFar,
    title: context.title,
    paragraph: context.paragraph,
    article: context.article,
    length: position.length,
    score: best.score,
    margin: rival ? Math.min(GREATEST_MARGIN, best.score - rival.score) : 0,
    ...article,
    ...meaningMargins(best, ranked, rival),
    ...scoreMargins(best, ranked),
    ...localFeatures(query, best, ranked),
    crossesScripts: Number(crossesScripts),
    uncovered: coverage(query, (term) => Number(similarity[term]! < UNLIKE)),
    rarestMatched: similarity[rarestTerm(query)] ?? 0,
    otherLanguage: Number(crossesLanguages && !crossesScripts),
  };
}

/** The index of the term that tells most. */
function rarestTerm({ terms }: Pick<Query, 'terms'>): number {
  const most = Math.max(...terms.map(({ idf }) => idf));
  return Math.max(
    0,
    terms.findIndex(({ idf }) => idf === most),
  );
}

function crossings(query: Query, { scorer }: RankedSentence) {
  const language = scorer.source.language.split('-')[0] ?? '';
  return {
    crossesLanguages: language !== query.language,
    crossesScripts: ARABIC.has(language) !== (query.language === 'ar'),
  };
}

/** What of the question the whole article, its title included, holds. */
function articleFeatures({ terms, information }: Query, { scorer }: RankedSentence) {
  const whole = scorer.wholeArticle();
  const { similarity: title } = scorer.title;
  const held = terms.map((term, at) => ({ term, alike: Math.max(whole[at] ?? 0, title[at] ?? 0) }));
  const share = (weigh: (held: HeldTerm) => number) =>
    held.reduce((sum, each) => sum + each.term.idf * weigh(each), 0) / information;
  const lacking = (is: (term: QueryTerm) => boolean, alike: number) =>
    held.filter((each) => is(each.term) && each.alike < alike);
  const missing = lacking(() => true, HELD.word);
  const rarest = Math.max(0, ...missing.map(({ term }) => term.idf));
  const unknown = terms.filter(({ stem }) => stem === UNKNOWN).length;
  return {
    held: share(({ alike }) => alike ** 2),
    missing: missing.length / terms.length,
    rarestMissing: rarest / inverseFrequency(0, scorer.session.index.totals.sentences),
    namesMissing: lacking(({ capital }) => capital, HELD.name).length,
    numbersMissing: lacking(({ form }) => /^\p{N}/u.test(form), HELD.number).length,
    unknown: share(({ term }) => Number(term.stem === UNKNOWN)),
    unknownTerms: unknown / terms.length,
    missingInformation: share(({ alike }) => Number(alike < HELD.word)),
    rarestHeld: held[rarestTerm({ terms })]?.alike ?? 0,
    weakestHeld: Math.min(...held.map(({ alike }) => alike)),
  };
}

interface HeldTerm {
  readonly term: QueryTerm;
  readonly alike: number;
}

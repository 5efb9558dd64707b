import { inverseFrequency } from '../indexing/frequencies.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Query, QueryTerm } from '../question/analyze.ts';
import type { FeaturedSentence } from '../scoring/features/features.ts';
import { coverage } from '../scoring/term-match.ts';
import type { RankedSentence } from './ranking.ts';
import { scoreMargins } from './score-margins.ts';

/** A term this alike to a word of the article counts as held by it; names and numbers must be more alike. */
const ALIKE = { word: 0.6, name: 0.75, number: 0.95 };
/** A term less alike than this to every word of the sentence is not in it at all. */
const UNLIKE = 0.3;
/** Ahead by more than this says no more. */
const GREATEST_MARGIN = 5;
/** BM25 of trigrams is about this much of BM25 of words; between scripts, words must stand in for trigrams. */
const TRIGRAMS_PER_WORDS = 1.02;
const ARABIC = new Set(['ar', 'fa', 'ur']);

/** What tells whether the best sentence answers at all, besides its features. */
export type ConfidenceFeatures = ReturnType<typeof confidenceFeatures>;

/**
 * Gathers the signals.
 * @param ranked all sentences found, best first; at least one
 */
export function confidenceFeatures(query: Query, ranked: readonly RankedSentence[]) {
  const best = ranked[0]!;
  const { lexical, context, position } = best.features;
  const rival = ranked.find(({ article }) => article !== best.article);
  const { crossesScripts, crossesLanguages } = crossings(query, best);
  const single = Number(best.scorer.source.index.articles.length === 1);
  const article = articleFeatures(query, best);
  const { similarity } = best.scorer.matches(best.at);
  const matched = similarity.filter((alike) => alike >= ALIKE.word).length;
  const arabic = Number(query.language === 'ar');
  return {
    trigrams: crossesScripts || query.toneless ? TRIGRAMS_PER_WORDS * lexical.words : lexical.trigrams,
    words: lexical.words,
    wordsRoot: Math.sqrt(lexical.words),
    similar: lexical.similar,
    similarByTerms: lexical.similar * Math.log(1 + query.terms.length),
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
    single,
    heldSingle: single * article.held,
    ...article,
    ...scoreMargins(ranked),
    uncovered: coverage(query, (term) => Number(similarity[term]! < UNLIKE)),
    rarestMatched: similarity[rarestTerm(query)]!,
    otherLanguage: Number(crossesLanguages && !crossesScripts),
    oneTerm: Number(query.terms.length === 1),
    arabic,
    singleArabic: single * arabic,
    vietnamese: Number(query.language === 'vi'),
  };
}

/** The term that tells most. */
function rarestTerm({ terms }: Query): number {
  return terms.reduce((best, { idf }, at) => (idf > terms[best]!.idf ? at : best), 0);
}

function crossings(query: Query, { scorer, article }: FeaturedSentence) {
  const language = scorer.source.index.articles[article]!.language.split('-')[0]!;
  return {
    crossesLanguages: language !== query.language,
    crossesScripts: ARABIC.has(language) !== (query.language === 'ar'),
  };
}

/** What of the question the whole article, its title included, holds. */
function articleFeatures(query: Query, { scorer }: FeaturedSentence) {
  const whole = scorer.wholeArticle();
  const similarity = query.terms.map((_, at) =>
    Math.max(whole.similarity[at]!, scorer.title.similarity[at]!),
  );
  const lacks = (is: (term: QueryTerm) => boolean, alike: number) =>
    query.terms.filter((term, at) => is(term) && similarity[at]! < alike);
  const missing = lacks(() => true, ALIKE.word);
  const rarest = Math.max(0, ...missing.map(({ idf }) => idf));
  return {
    held: coverage(query, (term) => similarity[term]! ** 2),
    missing: missing.length / query.terms.length,
    rarestMissing: rarest / inverseFrequency(0, scorer.source.index.articleOf.length),
    namesMissing: lacks(({ capital }) => capital, ALIKE.name).length,
    numbersMissing: lacks(({ form }) => /^\p{N}/u.test(form), ALIKE.number).length,
    unknown: coverage(query, (term) => Number(query.terms[term]!.stem === UNKNOWN)),
    unknownTerms: query.terms.filter(({ stem }) => stem === UNKNOWN).length / query.terms.length,
    missingInformation: coverage(query, (term) => Number(similarity[term]! < ALIKE.word)),
    rarestHeld: similarity[rarestTerm(query)]!,
    weakestHeld: Math.min(...similarity),
  };
}

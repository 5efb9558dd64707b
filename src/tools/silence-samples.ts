import type { Article } from '../corpus/types.ts';
import type { AnswerableQuestion } from '../eval/questions.ts';
import {
  CONFIDENCE_WEIGHTS,
  type ConfidenceFeatures,
  confidenceFeatures,
  createEngine,
  type Engine,
  findSentences,
  type RankedSentence,
  rank,
  withSession,
} from '../retrieval/index.ts';
import { answers, asked, groupOf, type JudgedArticle, type QuestionSet, sentenceAnswers } from './samples.ts';

/** How a question comes to have an answer in the corpus it is put to, or none. */
export type Situation =
  /** Its own corpus. */
  | 'present'
  /** A corpus that holds nothing on it. */
  | 'absent'
  /** Its own corpus without its article. */
  | 'removed'
  /** Its own corpus without the sentences that answer it. */
  | 'near-miss'
  /** Its own article alone. */
  | 'alone'
  /** One other article alone, the one that suits it best. */
  | 'other-alone';

/** A question put to a corpus, and the result. */
export interface SilenceSample {
  readonly set: string;
  readonly group: string;
  readonly situation: Situation;
  readonly row: Float64Array;
  /** Whether one of the first three sentences answers. */
  readonly right: boolean;
}

const SHOWN = 3;

/** A corpus that a question is put to. */
interface Trial {
  readonly situation: Situation;
  readonly engine: Engine;
  /** An article to leave out, by number. */
  readonly without?: number;
  /** Sentences to leave out. */
  readonly isRemoved?: (sentence: RankedSentence) => boolean;
  /** Without it, no sentence is. */
  readonly isRight?: (sentence: RankedSentence) => boolean;
}

/** An article of a set, as one of many and alone. */
interface Place {
  readonly judged: JudgedArticle;
  readonly number: number;
  readonly alone: Engine;
}

/** Puts the questions of a set to corpora of every situation. */
export function silenceSamples(set: QuestionSet, foreign: QuestionSet): SilenceSample[] {
  const shared = sharedArticles(set, foreign);
  const places = set.articles.map((judged, number) => ({
    judged,
    number,
    alone: aloneEngine(judged.article, number),
  }));
  return set.questions.flatMap((question, number) => {
    const place = places.find(({ judged }) => judged.article.id === question.articleId);
    if (!place) return [];
    const rival = places[rivalOf(question, set.engine, place.number) ?? -1];
    const trials = [
      ...trialsWith(set, question, place, number % 2 === 0),
      ...(shared.has(place.number) ? [] : [{ situation: 'absent', engine: foreign.engine } as const]),
      ...(rival ? [{ situation: 'other-alone', engine: rival.alone } as const] : []),
    ];
    return trials.flatMap((trial) => sampleOf(question, set.name, trial));
  });
}

/** @param half every second question loses its article, the others the sentences that answer them */
function trialsWith(set: QuestionSet, question: AnswerableQuestion, place: Place, half: boolean): Trial[] {
  const { engine } = set;
  const isRight = (sentence: RankedSentence) => answers(set, question, sentence);
  const isRightAlone = ({ at }: RankedSentence) => sentenceAnswers(place.judged, question, at);
  return [
    { situation: 'present', engine, isRight },
    half
      ? { situation: 'removed', engine, without: place.number }
      : { situation: 'near-miss', engine, isRemoved: isRight },
    { situation: 'alone', engine: place.alone, isRight: isRightAlone },
  ];
}

/** The article that suits a question best besides its own. */
function rivalOf(question: AnswerableQuestion, engine: Engine, own: number): number | undefined {
  return withSession(asked(question), engine, (session) => {
    const ranked = rank(findSentences(session, engine));
    return ranked.find(({ article }) => article !== own)?.article;
  });
}

/** A sample, where anything was found at all: without, Dalil is silent anyway. */
function sampleOf(question: AnswerableQuestion, set: string, trial: Trial): SilenceSample[] {
  const { situation, engine, without, isRemoved, isRight } = trial;
  return withSession(asked(question), engine, (session) => {
    const found = rank(findSentences(session, engine, without));
    const ranked = isRemoved ? found.filter((sentence) => !isRemoved(sentence)) : found;
    const features = confidenceFeatures(session.query, ranked);
    if (!features) return [];
    const right = isRight !== undefined && ranked.slice(0, SHOWN).some(isRight);
    return [{ set, group: groupOf(question), situation, row: featureRow(features), right }];
  });
}

/** Features in the order of the weights' names, which is that of the data file. */
function featureRow(features: ConfidenceFeatures): Float64Array {
  return Float64Array.from(
    Object.keys(CONFIDENCE_WEIGHTS),
    (name) => features[name as keyof ConfidenceFeatures],
  );
}

/** Every second article stands alone without its title, as many do in the wild. */
function aloneEngine(article: Article, number: number): Engine {
  return createEngine([number % 2 === 0 ? article : { ...article, heading: { text: '', derived: true } }]);
}

/** Articles that the other set holds too, by title or by a sentence: questions on them have answers there. */
function sharedArticles(set: QuestionSet, foreign: QuestionSet): ReadonlySet<number> {
  // Sets in different languages share names and figures, not sentences.
  if (set.articles[0]?.article.language !== foreign.articles[0]?.article.language) return new Set();
  const titles = new Set(foreign.articles.map(({ article }) => article.heading.text));
  const elsewhere = new Set(foreign.articles.flatMap(({ sentences }) => sentences));
  return new Set(
    set.articles.flatMap(({ article, sentences }, number) =>
      titles.has(article.heading.text) || sentences.some((sentence) => elsewhere.has(sentence))
        ? [number]
        : [],
    ),
  );
}

import type { AnswerableQuestion } from '../../../eval/questions.ts';
import {
  CONFIDENCE_FEATURES,
  type ConfidenceFeatures,
  confidenceFeatures,
  createEngine,
  type Engine,
  findSentences,
  type Query,
  type RankedSentence,
  rank,
  SHOWN_SENTENCES,
  unmetConditions,
  withSession,
} from '../../../retrieval/index.ts';
import { asked, groupOf, type JudgedArticle, type QuestionSet, sentenceAnswers } from '../../samples.ts';
import { aloneArticle, engineWithout, type SmallCorpus, sharedArticles, smallCorpora } from './corpora.ts';
import { seemsToAnswer } from './seems-to-answer.ts';
import { answerabilityOf, type Situation } from './situation.ts';
import { swapped } from './swap-term.ts';
import { varied } from './vary-question.ts';

/** A question put to a corpus, and the result. */
export interface SilenceSample {
  readonly set: string;
  readonly group: string;
  readonly situation: Situation;
  readonly row: Float64Array;
  /** Whether one of the first three sentences answers. */
  readonly right: boolean;
  /** Whether it was asked as it stands in its set, or with something exchanged; not as keywords, with a typo and so on. */
  readonly plain: boolean;
  /** Whether it may be answered at all, however sure. */
  readonly mayAnswer: boolean;
}

/** Questions in which a word to swap is looked for. */
const MOST_STRANGE = 40;

/** A corpus that a question is put to. */
interface Trial {
  readonly situation: Situation;
  readonly engine: Engine;
  /** An article to leave out, by number. */
  readonly without?: number;
  /** What is asked instead. */
  readonly text?: string;
  /** Without it, no sentence is. */
  readonly isRight?: (sentence: RankedSentence) => boolean;
}

/** Puts the questions of a set to corpora of every situation; every second one as people type it otherwise. */
export async function silenceSamples(set: QuestionSet, foreign: QuestionSet): Promise<SilenceSample[]> {
  const { vectors } = set;
  const withMeaning = (engine: Engine) => vectors?.engineWith(engine) ?? engine;
  const shared = sharedArticles(set, foreign);
  const few = smallCorpora(set).map((small) => ({ ...small, engine: withMeaning(small.engine) }));
  const aloneArticles = set.articles.map(({ article }, number) => aloneArticle(article, number));
  await vectors?.addArticles(aloneArticles.filter(({ title }) => title === undefined));
  const alone = aloneArticles.map((article) => withMeaning(createEngine([article])));
  const put = wordingsOf(set, few);
  await vectors?.addQuestions(put.flatMap(({ text, swap }) => [text ?? [], swap ?? []].flat()));
  return put.flatMap(({ question, number, own, small, text, swap }) => {
    const away = few[(small + 1 + (number % (few.length - 1))) % few.length]!;
    const judged = set.articles[own]!;
    const places: Place[] = [
      { name: 'full', engine: set.engine, own },
      { name: 'small', engine: few[small]!.engine, own: own - few[small]!.from },
      { name: 'alone', engine: alone[own]!, own: 0 },
    ];
    const translated = vectors && foreign.questions.find(({ id }) => id === question.id);
    const rival = alone[rivalOf(question, set, own) ?? -1];
    const trials: Trial[] = [
      ...places.flatMap((place, at) =>
        trialsWith(question, judged, place, {
          swap: at > 0 && (number + at) % 2 === 0 ? swap : undefined,
          withMeaning,
        }),
      ),
      ...(shared.has(own) || translated
        ? []
        : [{ situation: 'full-absent', engine: foreign.engine } as const]),
      ...(number % 2 === 0 ? [{ situation: 'full-removed', engine: set.engine, without: own } as const] : []),
      { situation: 'small-absent', engine: away.engine },
      ...(rival ? [{ situation: 'alone-absent', engine: rival } as const] : []),
    ];
    const across = translated ? translatedTrials(translated, foreign) : [];
    return [
      ...trials.flatMap((trial) => sampleOf(question, set, { text, ...trial })),
      ...across.flatMap((trial) => sampleOf(translated!, set, { text: question.question, ...trial })),
    ];
  });
}

/** A question with its number and that of its article, the small corpus that holds it, and what is asked in its place. */
interface Wording {
  readonly question: AnswerableQuestion;
  readonly number: number;
  readonly own: number;
  readonly small: number;
  readonly text?: string;
  readonly swap?: string;
}

function wordingsOf(set: QuestionSet, few: readonly SmallCorpus[]): Wording[] {
  return set.questions.flatMap((question, number) => {
    const own = set.articles.findIndex(({ article }) => article.id === question.articleId);
    if (own < 0) return [];
    const text = number % 2 === 0 ? undefined : varied(question.question, number >> 1);
    const small = few.findIndex(({ from, to }) => own >= from && own < to);
    const swap = swapped(question, strangeQuestions(set, number, few[small]!), set.engine, number);
    return [{ question, number, own, small, text, swap }];
  });
}

/** A corpus that holds a question's article, and the article's number in it. */
interface Place {
  readonly name: 'full' | 'small' | 'alone';
  readonly engine: Engine;
  readonly own: number;
}

/** A question put to a corpus that answers it, and that does not: without the answering sentences, or with a word swapped. */
function trialsWith(
  question: AnswerableQuestion,
  judged: JudgedArticle,
  { name, engine, own }: Place,
  { swap, withMeaning }: { readonly swap?: string; readonly withMeaning: (engine: Engine) => Engine },
): Trial[] {
  const holdsAnswer = (at: number) => sentenceAnswers(judged, question, at);
  const isRight = ({ article, at }: RankedSentence) => article === own && holdsAnswer(at);
  return [
    { situation: `${name}-present`, engine, isRight },
    swap === undefined
      ? { situation: `${name}-near-miss`, engine: withMeaning(engineWithout(engine, own, holdsAnswer)) }
      : { situation: `${name}-swapped`, engine, text: swap },
  ];
}

/** A question put to the articles of the other set in another language, which hold its answer as well: found by meaning, or not at all. */
function translatedTrials(
  translated: AnswerableQuestion,
  { articles, engine, vectors }: QuestionSet,
): Trial[] {
  const withMeaning = (other: Engine) => vectors?.engineWith(other) ?? other;
  const own = articles.findIndex(({ article }) => article.id === translated.articleId);
  const judged = articles[own];
  return judged ? trialsWith(translated, judged, { name: 'full', engine, own }, { withMeaning }) : [];
}

/** The article that suits a question best besides its own. */
function rivalOf(
  question: AnswerableQuestion,
  { engine, vectors }: QuestionSet,
  own: number,
): number | undefined {
  const { vector } = asked(question, vectors);
  return withSession(asked(question), engine, (session) => {
    const ranked = rank(findSentences(session, engine, { vector }));
    return ranked.find(({ article }) => article !== own)?.article;
  });
}

/** A sample, where anything was found at all: without, Dalil is silent anyway. */
function sampleOf(
  question: AnswerableQuestion,
  { name: set, vectors }: QuestionSet,
  trial: Trial,
): SilenceSample[] {
  const { situation, engine, without, isRight, text = question.question } = trial;
  const { vector } = asked({ question: text }, vectors);
  return withSession(asked({ question: text }), engine, (session) => {
    const ranked = rank(findSentences(session, engine, { vector, without }));
    const features = confidenceFeatures(session.query, ranked);
    if (!features) return [];
    const right = isRight !== undefined && ranked.slice(0, SHOWN_SENTENCES).some(isRight);
    const plain = text === question.question || situation.endsWith('swapped');
    if (!isRight && isDoubtful(question, session.query, ranked, situation)) return [];
    const mayAnswer = unmetConditions(session.query, ranked).length === 0;
    return [{ set, group: groupOf(question), situation, row: featureRow(features), right, plain, mayAnswer }];
  });
}

/** Whether nobody can call an answer wrong: a fact stands elsewhere too, or the question names nothing that could be absent. */
function isDoubtful(
  question: AnswerableQuestion,
  { terms }: Query,
  ranked: readonly RankedSentence[],
  situation: Situation,
): boolean {
  if (situation.endsWith('swapped')) return false;
  const namesNothing = terms.length < 2 && answerabilityOf({ situation }) === 'absent';
  return (
    namesNothing ||
    ranked.slice(0, SHOWN_SENTENCES).some(({ scorer, at }) => seemsToAnswer(question, scorer.text(at)))
  );
}

/** Questions on articles that are not in a small corpus, from the next one on. */
function strangeQuestions(
  { questions, articles }: QuestionSet,
  number: number,
  { from, to }: SmallCorpus,
): AnswerableQuestion[] {
  const near = new Set(articles.slice(from, to).map(({ article }) => article.id));
  const inTurn = [...questions.slice(number), ...questions.slice(0, number)];
  return inTurn.filter(({ articleId }) => !near.has(articleId)).slice(0, MOST_STRANGE);
}

/** Features in one order. */
function featureRow(features: ConfidenceFeatures): Float64Array {
  return Float64Array.from(CONFIDENCE_FEATURES, (name) => features[name]);
}

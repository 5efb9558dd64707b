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
import { answers, asked, type QuestionSet } from './samples.ts';

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

/** A question put to a corpus, and what came of it. */
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
  readonly isRight?: (sentence: RankedSentence) => boolean;
}

/** Puts the questions of a set to all kinds of corpora. */
export function silenceSamples(set: QuestionSet, foreign: QuestionSet): SilenceSample[] {
  const alone = set.articles.map(aloneEngine);
  const shared = sharedArticles(set, foreign);
  return set.questions.flatMap((question, number) => {
    const article = set.articles.findIndex(({ id }) => id === question.articleId);
    return trials(set, question, article, number % 2 === 0, alone)
      .concat(shared.has(article) ? [] : [{ situation: 'absent', engine: foreign.engine }])
      .flatMap((trial) => sampleOf(question, set.name, trial));
  });
}

/** @param half every second question loses its article, the others the sentences that answer them */
function trials(
  set: QuestionSet,
  question: AnswerableQuestion,
  article: number,
  half: boolean,
  alone: readonly Engine[],
): Trial[] {
  const { engine } = set;
  const first = engine.index.firstSentence[article] ?? 0;
  const isRight = ({ sentence, article: at }: RankedSentence) => answers(set, question, sentence, at);
  const isRightAlone = ({ at }: RankedSentence) => answers(set, question, first + at, article);
  const rival = rivalOf(question, engine, article);
  const [own, other] = [alone[article], rival === undefined ? undefined : alone[rival]];
  return [
    { situation: 'present', engine, isRight },
    half
      ? { situation: 'removed', engine, without: article }
      : { situation: 'near-miss', engine, isRemoved: isRight },
    ...(own ? [{ situation: 'alone', engine: own, isRight: isRightAlone } as const] : []),
    ...(other ? [{ situation: 'other-alone', engine: other } as const] : []),
  ];
}

/** The article that suits a question best besides its own. */
function rivalOf(question: AnswerableQuestion, engine: Engine, article: number): number | undefined {
  return withSession(asked(question), engine, (session) => {
    const ranked = rank(findSentences(session, engine));
    return ranked.find(({ article: at }) => at !== article)?.article;
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
    return [
      {
        set,
        // The parallel sets hold the same articles under the same numbers: they must not be split.
        group: question.articleId.replace(/^\D+/, ''),
        situation,
        row: featureRow(features),
        right: isRight !== undefined && ranked.slice(0, SHOWN).some(isRight),
      },
    ];
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
function aloneEngine(article: QuestionSet['articles'][number], number: number): Engine {
  return createEngine([number % 2 === 0 ? article : { ...article, heading: { text: '', derived: true } }]);
}

/** Articles that the other set holds too, by title or by a sentence: questions on them have answers there. */
function sharedArticles(set: QuestionSet, foreign: QuestionSet): ReadonlySet<number> {
  const titles = new Set(foreign.articles.map(({ heading }) => heading.text));
  const sentences = new Set(foreign.sentences);
  const { firstSentence } = set.engine.index;
  const crossing = set.articles[0]?.language !== foreign.articles[0]?.language;
  return new Set(
    set.articles.flatMap(({ heading }, at) => {
      const own = set.sentences.slice(firstSentence[at]!, firstSentence[at + 1]!);
      const shared = titles.has(heading.text) || own.some((sentence) => sentences.has(sentence));
      return shared && !crossing ? [at] : [];
    }),
  );
}

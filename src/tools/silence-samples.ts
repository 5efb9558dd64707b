import type { AnswerableQuestion } from '../eval/questions.ts';
import { CONFIDENCE_WEIGHTS } from '../retrieval/decision/confidence.ts';
import { type ConfidenceFeatures, confidenceFeatures } from '../retrieval/decision/confidence-features.ts';
import { type RankedSentence, rank } from '../retrieval/decision/ranking.ts';
import { createEngine, type Engine, findSentences } from '../retrieval/engine.ts';
import { answers, type QuestionSet } from './samples.ts';

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

/** Puts the questions of a set to all kinds of corpora. */
export function silenceSamples(set: QuestionSet, foreign: QuestionSet): SilenceSample[] {
  const alone = set.articles.map(aloneEngine);
  const shared = sharedArticles(set, foreign);
  return set.questions.flatMap((question, number) => {
    const article = set.articles.findIndex(({ id }) => id === question.articleId);
    const first = set.engine.index.firstSentence[article]!;
    const right = ({ sentence, article: at }: RankedSentence) => answers(set, question, sentence, at);
    const rightAlone = ({ at }: RankedSentence) => answers(set, question, first + at, article);
    const ranked = ranking(question, set.engine);
    const rival = ranked.find(({ article: at }) => at !== article)?.article;
    const half = number % 2 === 0;
    const samples = [
      sample('present', question, set, set.engine, ranked, right),
      ...(shared.has(article)
        ? []
        : [sample('absent', question, set, foreign.engine, ranking(question, foreign.engine))]),
      ...(half ? [sample('removed', question, set, set.engine, ranking(question, set.engine, article))] : []),
      ...(half
        ? []
        : [
            sample(
              'near-miss',
              question,
              set,
              set.engine,
              ranked.filter((one) => !right(one)),
            ),
          ]),
      sample('alone', question, set, alone[article]!, ranking(question, alone[article]!), rightAlone),
      ...(rival === undefined
        ? []
        : [sample('other-alone', question, set, alone[rival]!, ranking(question, alone[rival]!))]),
    ];
    return samples.filter((one) => one !== undefined);
  });
}

function ranking(question: AnswerableQuestion, engine: Engine, without?: number): RankedSentence[] {
  return rank(findSentences(question.question, engine, without).sentences);
}

/** A sample, where anything was found at all: without, Dalil is silent anyway. */
function sample(
  situation: Situation,
  question: AnswerableQuestion,
  { name }: QuestionSet,
  engine: Engine,
  ranked: readonly RankedSentence[],
  isRight: (sentence: RankedSentence) => boolean = () => false,
): SilenceSample | undefined {
  if (ranked.length === 0) return undefined;
  const { query } = findSentences(question.question, engine);
  return {
    set: name,
    // The parallel sets hold the same articles under the same numbers: they must not be split.
    group: question.articleId.replace(/^\D+/, ''),
    situation,
    row: signalRow(confidenceFeatures(query, ranked)),
    right: ranked.slice(0, SHOWN).some(isRight),
  };
}

/** Signals in the order of the weights' names, which is that of the data file. */
function signalRow(features: ConfidenceFeatures): Float64Array {
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

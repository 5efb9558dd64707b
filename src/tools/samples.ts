import path from 'node:path';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Article } from '../corpus/types.ts';
import { foldForEval } from '../eval/judge.ts';
import { type AnswerableQuestion, readQuestions } from '../eval/questions.ts';
import { createEngine, type Engine, type Question } from '../retrieval/index.ts';
import { detectLanguage } from '../text/language/detect.ts';
import type { SetVectors, VectorsOfSets } from './meaning/set-vectors.ts';

/** An article of a set, with its sentences as the judge reads them. */
export interface JudgedArticle {
  readonly article: Article;
  readonly sentences: readonly string[];
}

/** A folder of articles and questions, read and indexed. */
export interface QuestionSet {
  readonly name: string;
  readonly engine: Engine;
  /** In the order of the index. */
  readonly articles: readonly JudgedArticle[];
  readonly questions: readonly AnswerableQuestion[];
  /** Where sentences are ranked by meaning too. */
  readonly vectors?: SetVectors;
}

/**
 * Reads `DIR/seeds` and `DIR/questions.jsonl`.
 * @param meaning gets the vectors, where sentences are to be ranked by meaning too
 */
export async function readSet(directory: string, meaning?: VectorsOfSets): Promise<QuestionSet> {
  const { articles } = await readCorpus(path.join(directory, 'seeds'));
  const questions = await readQuestions(path.join(directory, 'questions.jsonl'));
  const vectors = await meaning?.of(
    articles,
    questions.map(({ question }) => question),
  );
  const engine = createEngine(articles);
  return {
    name: path.basename(directory),
    engine: vectors ? vectors.engineWith(engine) : engine,
    vectors,
    articles: articles.map((article) => ({
      article,
      sentences: article.sentences.map(({ start, end }) => foldForEval(article.text.slice(start, end))),
    })),
    questions: questions.filter((question): question is AnswerableQuestion => 'answers' in question),
  };
}

/**
 * A question of a set as it is looked up.
 * @param vectors where it is looked up by meaning too
 */
export function asked({ question }: Pick<AnswerableQuestion, 'question'>, vectors?: SetVectors): Question {
  return { text: question, language: detectLanguage(question), vector: vectors?.ofQuestion(question) };
}

/** Whether a sentence, by its article's number and its own in that, answers a question. */
export function answers(
  { articles }: QuestionSet,
  question: AnswerableQuestion,
  { article, at }: { readonly article: number; readonly at: number },
): boolean {
  const own = articles[article];
  return own?.article.id === question.articleId && sentenceAnswers(own, question, at);
}

/** Whether sentence `at` of an article holds an answer. */
export function sentenceAnswers(
  { sentences }: JudgedArticle,
  question: AnswerableQuestion,
  at: number,
): boolean {
  const sentence = sentences[at];
  return sentence !== undefined && question.answers.some((answer) => sentence.includes(foldForEval(answer)));
}

/** What must not be split between folds: the parallel sets hold the same articles under the same numbers. */
export function groupOf({ articleId }: AnswerableQuestion): string {
  return articleId.replace(/^\D+/, '');
}

import path from 'node:path';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Article } from '../corpus/types.ts';
import { foldForEval } from '../eval/judge.ts';
import { type AnswerableQuestion, readQuestions } from '../eval/questions.ts';
import { createEngine, type Engine, type Question } from '../retrieval/index.ts';
import { detectLanguage } from '../text/language/detect.ts';

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
}

/** Reads `DIR/seeds` and `DIR/questions.jsonl`. */
export async function readSet(directory: string): Promise<QuestionSet> {
  const { articles } = await readCorpus(path.join(directory, 'seeds'));
  const questions = await readQuestions(path.join(directory, 'questions.jsonl'));
  return {
    name: path.basename(directory),
    engine: createEngine(articles),
    articles: articles.map((article) => ({
      article,
      sentences: article.sentences.map(({ start, end }) => foldForEval(article.text.slice(start, end))),
    })),
    questions: questions.filter((question): question is AnswerableQuestion => 'answers' in question),
  };
}

/** A question of a set as it is looked up. */
export function asked({ question }: AnswerableQuestion): Question {
  return { text: question, language: detectLanguage(question) };
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

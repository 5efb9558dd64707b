import path from 'node:path';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Article } from '../corpus/types.ts';
import { foldForEval } from '../eval/outcome.ts';
import { type AnswerableQuestion, readQuestions } from '../eval/questions.ts';
import { createEngine, type Engine, type Question } from '../retrieval/index.ts';
import { detectLanguage } from '../text/language/detect.ts';

/** A folder of articles and questions, read and indexed. */
export interface QuestionSet {
  readonly name: string;
  readonly engine: Engine;
  readonly articles: readonly Article[];
  readonly questions: readonly AnswerableQuestion[];
  /** Every sentence of the index as the judge reads it. */
  readonly sentences: readonly string[];
}

/** Reads `DIR/seeds` and `DIR/questions.jsonl`. */
export async function readSet(directory: string): Promise<QuestionSet> {
  const { articles } = await readCorpus(path.join(directory, 'seeds'));
  const questions = await readQuestions(path.join(directory, 'questions.jsonl'));
  return {
    name: path.basename(directory),
    engine: createEngine(articles),
    articles,
    questions: questions.filter((question): question is AnswerableQuestion => 'answers' in question),
    sentences: articles.flatMap(({ text, sentences }) =>
      sentences.map(({ start, end }) => foldForEval(text.slice(start, end))),
    ),
  };
}

/** A question of a set as it is looked up. */
export function asked({ question }: AnswerableQuestion): Question {
  return { text: question, language: detectLanguage(question) };
}

/** Whether a sentence of the index answers a question. */
export function answers(
  set: QuestionSet,
  question: AnswerableQuestion,
  sentence: number,
  article: number,
): boolean {
  if (set.articles[article]!.id !== question.articleId) return false;
  return question.answers.some((answer) => set.sentences[sentence]!.includes(foldForEval(answer)));
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { sentenceTotal } from '../corpus/sentence-total.ts';
import type { Article, Sentence } from '../corpus/types.ts';
import { detectLanguage } from '../text/language/detect.ts';
import type { GeneratedQuestion } from './generate/parts.ts';
import { questionsFrom } from './generate/questions.ts';

/** Sentences examined, evenly over many articles. */
const MOST_SENTENCES = 1_500;
/** Characters that Discord takes of a choice. */
export const LONGEST_SUGGESTION = 100;

/** The sentence that an answer gives first. */
export interface FirstSentence {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** The sentence that a question is answered with first, undefined where it is not answered. */
export type Ask = (question: string) => Promise<FirstSentence | undefined>;

/**
 * Questions that are made from articles and answered, each tried: what is given first is a sentence that the question is made from.
 * Every sentence and every question has a turn of its own, so that other work goes on.
 */
export async function* findQuestions(
  articles: readonly Article[],
  ask: Ask,
  isStopped: () => boolean,
): AsyncGenerator<GeneratedQuestion> {
  const tried = new Set<string>();
  for (const { article, sentence } of sampleOf(articles)) {
    await nextTurn();
    if (isStopped()) return;
    for (const question of questionsFrom(article, sentence)) {
      if (question.text.length > LONGEST_SUGGESTION || tried.has(question.text)) continue;
      tried.add(question.text);
      await nextTurn();
      if (isStopped()) return;
      if (await isAnswered(question, ask)) yield question;
    }
  }
}

/** A question that is taken for another language would be answered in the wrong one. */
async function isAnswered({ text, language }: GeneratedQuestion, ask: Ask): Promise<boolean> {
  if (detectLanguage(text) !== language) return false;
  const first = await ask(text);
  return (
    first !== undefined && questionsFrom(first.article, first.sentence).some((made) => made.text === text)
  );
}

function* sampleOf(articles: readonly Article[]): Generator<FirstSentence> {
  const total = sentenceTotal(articles);
  const step = Math.max(1, Math.floor(total / MOST_SENTENCES));
  let index = 0;
  for (const article of articles) {
    for (const sentence of article.sentences) {
      if (index++ % step === 0) yield { article, sentence };
    }
  }
}

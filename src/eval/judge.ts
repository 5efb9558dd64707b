import type { Answer } from '../answer/types.ts';
import type { Candidate } from '../retrieval/index.ts';
import type { AnswerableQuestion, EvalQuestion } from './questions.ts';

/** How one question was answered. */
export interface QuestionOutcome {
  readonly language: string;
  readonly unanswerable: boolean;
  /** 1-based rank of the first candidate that holds an answer; 0 when none does. */
  readonly rank: number;
  readonly verdict: 'right' | 'wrong' | 'not-found';
  readonly elapsedMs: number;
}

/**
 * Judges an answer.
 * @param unanswerable counts the question as having no answer in the corpus, whatever its file says
 */
export function judge(
  question: EvalQuestion,
  answer: Answer,
  unanswerable = 'unanswerable' in question,
): QuestionOutcome {
  const { language } = question;
  const answered = answer.status === 'answered';
  if (unanswerable || 'unanswerable' in question) {
    return {
      language,
      unanswerable: true,
      rank: 0,
      verdict: answered ? 'wrong' : 'not-found',
      elapsedMs: answer.elapsedMs,
    };
  }
  const right = answer.citations.some((citation) => holdsAnswer(citation, question));
  return {
    language,
    unanswerable: false,
    rank: answer.candidates.findIndex((candidate) => holdsAnswer(candidate, question)) + 1,
    verdict: right ? 'right' : answered ? 'wrong' : 'not-found',
    elapsedMs: answer.elapsedMs,
  };
}

function holdsAnswer({ article, sentence }: Candidate, { articleId, answers }: AnswerableQuestion): boolean {
  if (article.id !== articleId) return false;
  const text = foldForEval(article.text.slice(sentence.start, sentence.end));
  return answers.some((answer) => text.includes(foldForEval(answer)));
}

/** Folds case and diacritics, nothing else, as the evaluation's contract says. */
export function foldForEval(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

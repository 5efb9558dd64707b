import type { Answer } from '../answer/types.ts';
import type { Candidate } from '../retrieval/index.ts';
import type { AnswerableQuestion, EvalQuestion } from './questions.ts';

/** What a question amounts to for the corpus that it is put to; small talk is no question at all. */
export type QuestionSort = 'answerable' | 'near-miss' | 'absent' | 'chit-chat';

/** How one question was answered. */
export interface QuestionOutcome {
  readonly language: string;
  readonly sort: QuestionSort;
  /** 1-based rank of the first candidate that holds an answer; 0 when none does. */
  readonly rank: number;
  /** What was said; whatever is no question or was refused counts as not found. */
  readonly said: 'answered' | 'unsure' | 'not-found';
  /** Whether one of the sentences shown holds an answer. */
  readonly rightShown: boolean;
  /** The confidence, and whether what it is about holds an answer: the sentences shown, or else the three best. */
  readonly confidence: number;
  readonly rightForConfidence: boolean;
  /** Whether the confidence is one: what was taken for small talk or refused was never looked up. */
  readonly isForecast: boolean;
  readonly elapsedMs: number;
}

/** Candidates that the confidence is about where none is shown. */
const BEST = 3;

/**
 * Judges an answer.
 * @param isAbsent counts the question as having no answer in the corpus, whatever its file says
 */
export function judge(question: EvalQuestion, answer: Answer, isAbsent = false): QuestionOutcome {
  const { status, confidence, candidates, shown, elapsedMs } = answer;
  const sort = sortOf(question, isAbsent);
  const isRight = (candidate: Candidate) =>
    sort === 'answerable' && 'answers' in question && holdsAnswer(candidate, question);
  const rightShown = shown.some(isRight);
  return {
    language: question.language,
    sort,
    rank: candidates.findIndex(isRight) + 1,
    isForecast: status !== 'not-a-question' && status !== 'refused',
    said: status === 'answered' || status === 'unsure' ? status : 'not-found',
    rightShown,
    confidence,
    rightForConfidence: shown.length > 0 ? rightShown : candidates.slice(0, BEST).some(isRight),
    elapsedMs,
  };
}

function sortOf(question: EvalQuestion, isAbsent: boolean): QuestionSort {
  if ('unanswerable' in question)
    return question.kind === 'near-miss' || question.kind === 'chit-chat' ? question.kind : 'absent';
  return isAbsent ? 'absent' : 'answerable';
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

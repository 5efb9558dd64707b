import type { Retriever } from '../retrieval/index.ts';
import { cite } from './cite.ts';
import { screenQuestion } from './screen-question.ts';
import type { Answer } from './types.ts';

/** Candidates given unless told otherwise. */
export const DEFAULT_LIMIT = 10;

/** What questions are answered from; all parts belong to one corpus. */
export interface AnswerSource {
  readonly retriever: Retriever;
  readonly corpusVersion: string;
  readonly maxQuestionLength: number;
}

/** How much of what was found an answer gives back. */
export interface AnswerOptions {
  /** Candidates, whether or not they are cited. */
  readonly limit?: number;
  /** Whether candidates explain their rank. */
  readonly explain?: boolean;
}

/** Answers a question with sentences from the articles, or says that they do not say. */
export async function answerQuestion(
  question: string,
  source: AnswerSource,
  { limit = DEFAULT_LIMIT, explain = false }: AnswerOptions = {},
): Promise<Answer> {
  const started = performance.now();
  const screened = screenQuestion(question, source.maxQuestionLength);
  const finish = (found: Pick<Answer, 'status' | 'citations' | 'candidates' | 'refusal'>): Answer => ({
    question,
    language: screened.language,
    corpusVersion: source.corpusVersion,
    ...found,
    elapsedMs: performance.now() - started,
  });
  if (screened.kind === 'refused') {
    return finish({ status: 'refused', citations: [], candidates: [], refusal: screened.refusal });
  }
  if (screened.kind === 'not-a-question') {
    return finish({ status: 'not-a-question', citations: [], candidates: [] });
  }
  const candidates = await source.retriever.search(screened.asked, {
    limit: Math.max(limit, DEFAULT_LIMIT),
    explain,
  });
  const citations = cite(candidates, screened.language);
  const status = citations.length > 0 ? 'answered' : 'not-found';
  return finish({ status, citations, candidates: candidates.slice(0, limit) });
}

import type { Retriever } from '../retrieval/types.ts';
import { detectLanguage } from '../text/language/detect.ts';
import { withoutCourtesy } from './chit-chat.ts';
import { cite } from './cite.ts';
import { screenQuestion } from './screen-question.ts';
import type { Answer } from './types.ts';

/** Candidates given unless told otherwise. */
export const DEFAULT_LIMIT = 10;

/** What a question is answered from; all of one corpus. */
export interface AnswerSource {
  readonly retriever: Retriever;
  readonly corpusVersion: string;
  readonly maxQuestionLength: number;
}

/**
 * Answers a question with sentences that stand in the articles, or says that they do not say.
 * @param limit candidates to give back, whether or not they are cited
 */
export async function answerQuestion(
  question: string,
  source: AnswerSource,
  limit = DEFAULT_LIMIT,
): Promise<Answer> {
  const started = performance.now();
  const language = detectLanguage(question);
  const finish = (found: Pick<Answer, 'status' | 'citations' | 'candidates' | 'refusal'>): Answer => ({
    question,
    language,
    corpusVersion: source.corpusVersion,
    ...found,
    elapsedMs: performance.now() - started,
  });
  const admission = screenQuestion(question, source.maxQuestionLength);
  if (admission.kind === 'refused') {
    return finish({ status: 'refused', citations: [], candidates: [], refusal: admission.refusal });
  }
  if (admission.kind === 'not-a-question') {
    return finish({ status: 'not-a-question', citations: [], candidates: [] });
  }
  const candidates = await source.retriever.search(withoutCourtesy(question), Math.max(limit, DEFAULT_LIMIT));
  const citations = cite(candidates, language);
  const status = citations.length > 0 ? 'answered' : 'not-found';
  return finish({ status, citations, candidates: candidates.slice(0, limit) });
}

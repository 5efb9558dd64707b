import { type Candidate, type Retriever, verdictAt } from '../retrieval/index.ts';
import { screenQuestion } from './screen-question.ts';
import { sentencesToShow } from './show.ts';
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

/** Answers a question with sentences from the articles, or shows the closest ones, or says that the articles do not say. */
export async function answerQuestion(
  question: string,
  source: AnswerSource,
  { limit = DEFAULT_LIMIT, explain = false }: AnswerOptions = {},
): Promise<Answer> {
  const started = performance.now();
  const screened = screenQuestion(question, source.maxQuestionLength);
  const finish = (found: Partial<Answer> & Pick<Answer, 'status'>): Answer => ({
    ...NOTHING,
    question,
    language: screened.language,
    corpusVersion: source.corpusVersion,
    ...found,
    elapsedMs: performance.now() - started,
  });
  if (screened.kind === 'refused') return finish({ status: 'refused', refusal: screened.refusal });
  if (screened.kind === 'not-a-question')
    return finish({ status: 'not-a-question', manner: screened.manner });
  const candidates = await source.retriever.search(screened.asked, {
    limit: Math.max(limit, DEFAULT_LIMIT),
    explain,
  });
  return finish({ ...judged(candidates, screened.language), candidates: candidates.slice(0, limit) });
}

const NOTHING = { confidence: 0, shown: [], citations: [], candidates: [] };

/** What can be said of the candidates, and with which of them. */
function judged(
  candidates: readonly Candidate[],
  language: string,
): Pick<Answer, 'status' | 'confidence' | 'shown' | 'citations'> {
  const { score: confidence = 0, basis = 'words', unmet = [] } = candidates[0] ?? {};
  const status = verdictAt(confidence, basis, unmet);
  if (status === 'not-found') return { status, confidence, shown: [], citations: [] };
  const shown = sentencesToShow(candidates, status, language);
  return { status, confidence, shown, citations: status === 'answered' ? shown : [] };
}

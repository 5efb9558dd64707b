import { type Candidate, type Retriever, verdictAt } from '../retrieval/index.ts';
import { screenQuestion } from './screen-question.ts';
import { sentencesToShow } from './show.ts';
import type { Answer } from './types.ts';

/** Candidates given unless told otherwise. */
export const DEFAULT_LIMIT = 10;

/** Where sentences are found; all parts belong to one corpus. */
export interface CorpusSource {
  readonly retriever: Retriever;
  readonly corpusVersion: string;
}

/** What questions are answered from. */
export interface AnswerSource extends CorpusSource {
  readonly maxQuestionLength: number;
  /** What tells the meaning of questions; they are answered by their words without it. */
  readonly meaning?: QuestionMeaning;
}

/** Tells what questions mean, which takes time. */
export interface QuestionMeaning {
  /** Never throws; undefined where it is not known. */
  vectorOf(question: string): Promise<Float32Array | undefined>;
  /** What is answered from now: the articles may have been exchanged meanwhile. */
  current(): CorpusSource;
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
  const { asked } = screened;
  const vector = source.meaning && (await source.meaning.vectorOf(asked.text));
  const { retriever, corpusVersion } = source.meaning?.current() ?? source;
  const candidates = await retriever.search(vector ? { ...asked, vector } : asked, {
    limit: Math.max(limit, DEFAULT_LIMIT),
    explain,
  });
  return finish({
    corpusVersion,
    ...judged(candidates, screened.language),
    candidates: candidates.slice(0, limit),
  });
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

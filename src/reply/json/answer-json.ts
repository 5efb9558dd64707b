import type { Answer, Citation } from '../../answer/types.ts';
import { type Candidate, highlightsOf } from '../../retrieval/index.ts';
import { sourceOf } from '../blocks.ts';
import type { AnswerJson } from './answer-schema.ts';

/** An answer as `ask --json` prints it and the pages' API gives it; the shape is fixed by the command line's contract. */
export function answerToJson(answer: Answer): AnswerJson {
  const { question, language, status, confidence, citations, shown, candidates, corpusVersion, elapsedMs } =
    answer;
  return {
    question,
    language,
    status,
    confidence: rounded(confidence),
    citations: citations.map(citationToJson),
    shown: shown.map(citationToJson),
    candidates: candidates.map(candidateToJson),
    corpusVersion,
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

function citationToJson(citation: Citation): AnswerJson['citations'][number] {
  const { alsoIn } = citation;
  return {
    ...candidateToJson(citation),
    ...(alsoIn.length > 0 ? { alsoIn: alsoIn.map(candidateToJson) } : {}),
  };
}

/** Four decimals tell apart whatever is worth telling apart. */
function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

function candidateToJson(candidate: Candidate): AnswerJson['candidates'][number] {
  const { article, sentence, score, explanation } = candidate;
  const { start, end, page } = sentence;
  return {
    sentence: article.text.slice(start, end),
    articleId: article.id,
    start,
    end,
    language: article.language,
    title: article.heading.text,
    ...(article.heading.derived ? { derivedTitle: true as const } : {}),
    url: sourceOf(article, sentence).url,
    ...(page === undefined ? {} : { page }),
    score: rounded(score),
    highlights: highlightsOf(candidate),
    ...(explanation ? { explain: explanation } : {}),
  };
}

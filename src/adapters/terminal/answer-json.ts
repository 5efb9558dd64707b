import type { Answer } from '../../answer/types.ts';
import { type Candidate, highlightsOf } from '../../retrieval/index.ts';

/** An answer as `ask --json` prints it; the shape is fixed by the command line's contract. */
export function answerToJson(answer: Answer) {
  const { question, language, status, citations, candidates, corpusVersion, elapsedMs } = answer;
  return {
    question,
    language,
    status,
    citations: citations.map((citation) => ({
      ...candidateToJson(citation),
      ...(citation.alsoIn.length > 0 ? { alsoIn: citation.alsoIn.map(candidateToJson) } : {}),
    })),
    candidates: candidates.map(candidateToJson),
    corpusVersion,
    elapsedMs: Math.round(elapsedMs * 1000) / 1000,
  };
}

function candidateToJson(candidate: Candidate) {
  const { article, sentence, score, explanation } = candidate;
  const { start, end } = sentence;
  return {
    sentence: article.text.slice(start, end),
    articleId: article.id,
    start,
    end,
    language: article.language,
    title: article.heading.text,
    ...(article.heading.derived ? { derivedTitle: true } : {}),
    url: article.url,
    score: Math.round(score * 1e4) / 1e4,
    highlights: highlightsOf(candidate),
    ...(explanation ? { explain: explanation } : {}),
  };
}

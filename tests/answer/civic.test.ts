import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Answer } from '../../src/answer/types.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createRetriever, type WordSearchName } from '../../src/retrieval/index.ts';
import { CIVIC_QUESTIONS, civicCases } from './civic-cases.ts';

const WORD_SEARCHES = ['postings', 'minisearch'] as const;

async function answering(wordSearch: WordSearchName): Promise<(question: string) => Promise<Answer>> {
  const { articles, version } = await readCorpus('seeds');
  const retriever = await createRetriever(articles, { wordSearch });
  const source = { retriever, corpusVersion: version, maxQuestionLength: 500 };
  return (question) => answerQuestion(question, source);
}

describe.each(WORD_SEARCHES)('questions that somebody asks about the first article, by %s', (wordSearch) => {
  civicCases(() => answering(wordSearch));
});

test('the two word searches give the same answers over the first article', async () => {
  const [byPostings, byMiniSearch] = await Promise.all(WORD_SEARCHES.map(answering));
  const said = ({ status, confidence, shown }: Answer) => {
    const sentences = shown.map(({ article, sentence }) => [article.id, sentence.start]);
    return { status, confidence: confidence.toFixed(6), sentences };
  };
  for (const { question } of CIVIC_QUESTIONS) {
    expect(said(await byMiniSearch!(question))).toEqual(said(await byPostings!(question)));
  }
});

import MiniSearch from 'minisearch';
import { answerQuestion } from '../../src/answer/answer.ts';
import type { Article } from '../../src/corpus/types.ts';
import type { WordSearchName } from '../../src/retrieval/index.ts';
import { createRetriever } from '../../src/retrieval/index.ts';
import { type Measurement, measure } from './measure.ts';

/** MiniSearch as shipped, an index of sentences: what one would write first. */
export function measurePlain(
  articles: readonly Article[],
  questions: readonly string[],
): Promise<Measurement> {
  const build = async () => {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
    let id = 0;
    for (const { text, sentences } of articles) {
      index.addAll(sentences.map(({ start, end }) => ({ id: id++, text: text.slice(start, end) })));
    }
    return index;
  };
  return measure(build, async (index, question) => index.search(question).slice(0, 10), questions);
}

/** Dalil's whole way from a question to its answer. */
export function measureDalil(
  articles: readonly Article[],
  questions: readonly string[],
  wordSearch?: WordSearchName,
): Promise<Measurement> {
  return measure(
    () => createRetriever(articles, { wordSearch }),
    (retriever, question) =>
      answerQuestion(question, { retriever, corpusVersion: 'bench', maxQuestionLength: 500 }),
    questions,
  );
}

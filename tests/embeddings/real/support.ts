import { expect, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/answer/types.ts';
import { parseConfig } from '../../../src/config.ts';
import type { Article, Corpus } from '../../../src/corpus/types.ts';
import { type Meaning, openMeaning } from '../../../src/embeddings/meaning.ts';
import { articlesInMemory } from '../../../src/loading/in-memory.ts';
import { NO_METER } from '../../../src/metrics/meter.ts';
import type { Retriever } from '../../../src/retrieval/index.ts';
import { freshFolder } from '../../support/folder.ts';
import { expectSound } from '../../support/highlights.ts';
import { keptLog } from '../log-lines.ts';

/** Sentences that share no word that counts with the question below. */
export const TOWN = {
  'clothes.txt': 'The tailor visits on Monday mornings.\n\nButtons are sewn on while people wait.',
  'health.txt': 'Physicians see patients in the old mill.\n\nVaccinations cost nothing for infants.',
  'pool.txt': 'Swimming lessons start in the last week of June.\n\nTowels are to be brought along.',
};
export const LESSON = {
  question: 'When do kids learn to dive?',
  sentence: 'Swimming lessons start in the last week of June.',
};

/** Questions that nobody has asked before, so that each is sent. */
export function furtherQuestion(at: number): string {
  return `When do kids learn to dive on day ${at}?`;
}

/** That whatever is shown and found stands word for word in its article. */
export function expectExact({ shown, candidates, citations }: Answer): void {
  for (const candidate of [...candidates, ...citations]) expectSound(candidate);
  for (const { article, sentence } of [...shown, ...candidates, ...citations]) {
    const spans = article.sentences.map(({ start, end }) => [start, end]);
    expect(spans).toContainEqual([sentence.start, sentence.end]);
  }
}

/** A retriever that is given the vector of each question, once its sentences have theirs. */
export async function withRealMeaning(
  url: string,
  articles: readonly Article[],
  retriever: Retriever,
): Promise<Retriever> {
  const meaning = await meaningOver(url, articles, retriever);
  return {
    search: async (question, options) => {
      const vector = await meaning.vectorOf(question.text);
      if (articles.length > 0) expect(vector, question.text).toBeDefined();
      return retriever.search({ ...question, vector }, options);
    },
  };
}

async function meaningOver(
  url: string,
  articles: readonly Article[],
  retriever: Retriever,
): Promise<Meaning> {
  const { embeddings } = parseConfig({ EMBEDDINGS_URL: url });
  const parts = { log: keptLog().log, meter: NO_METER, dataDir: await freshFolder() };
  const meaning = openMeaning(embeddings!, { ...parts, alone: {} });
  onTestFinished(() => meaning.close());
  const corpus: Corpus = { articles, problems: [], version: 'test' };
  meaning.follow({ corpus, retriever, ...articlesInMemory(corpus) });
  await meaning.settled();
  return meaning;
}

/** Paragraphs of one sentence each, no two alike. */
export function manyLines(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `Garden ${at + 1} belongs to family number ${count - at}.`,
  ).join('\n\n');
}

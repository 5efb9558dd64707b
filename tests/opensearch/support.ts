import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article, Corpus } from '../../src/corpus/types.ts';
import { type Cluster, type ClusterSettings, connect } from '../../src/opensearch/index.ts';
import { generateArticles, SENTENCES_PER_ARTICLE } from '../bench/corpus/articles.ts';
import { bagOf } from '../bench/corpus/bag.ts';
import { generateQuestions } from '../bench/corpus/questions.ts';
import { seededRandom } from '../bench/corpus/random.ts';

/** A print of the code, for tests in which it does not change. */
export const CODE = 'tests';
/** On a busy machine, in milliseconds. */
export const LONG = { timeout: 120_000 };

/** A corpus of some articles; its version changes with them. */
export function corpusOf(articles: readonly Article[], problems: Corpus['problems'] = []): Corpus {
  const hash = createHash('sha256').update(JSON.stringify(articles)).digest('hex');
  return { articles, problems, version: hash.slice(0, 12) };
}

/** The real article of the project with others in its words, each half of them in new ones, and questions in these words. */
export async function realAndGenerated(count: number): Promise<{ articles: Article[]; questions: string[] }> {
  const { articles: real } = await readCorpus('seeds');
  const random = seededRandom(count);
  const generated = generateArticles(SENTENCES_PER_ARTICLE * count, [bagOf('ar', real)], random);
  const articles = [...generated, ...real];
  return { articles, questions: generateQuestions(60, articles, random).map(({ text }) => text) };
}

/** A connection that is closed after the test. */
export async function connected(settings: ClusterSettings): Promise<Cluster> {
  const cluster = await connect(settings);
  onTestFinished(() => cluster.close());
  return cluster;
}

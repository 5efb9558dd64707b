import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../../../src/app.ts';
import type { Article } from '../../../../src/corpus/types.ts';
import { createLog } from '../../../../src/log.ts';
import { realAndGenerated } from '../../../opensearch/support.ts';
import { seedsFolder } from '../../../support/seeds.ts';

/** Articles in a folder, and what the embedded engine answers from them. */
export interface Library {
  readonly seeds: string;
  readonly articles: number;
  /** The answer to each question, as `told` puts it. */
  readonly answers: ReadonlyMap<string, string>;
}

const SETTINGS = { maxArticleBytes: 100_000, maxQuestionLength: 500 };

/** Writes articles into a folder for the time of a test, and asks the embedded engine about them. */
export async function libraryOf(count: number): Promise<Library> {
  const { articles, questions } = await realAndGenerated(count);
  const files = articles.map((article) => [`${article.id}.txt`, fileOf(article)] as const);
  const seeds = await seedsFolder(Object.fromEntries(files));
  return { seeds, articles: articles.length, answers: await embeddedAnswers(seeds, questions) };
}

/** What the embedded engine answers from a folder. */
export async function embeddedAnswers(
  seedsDir: string,
  questions: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const app = await createApp({ ...SETTINGS, seedsDir }, createLog('silent'));
  onTestFinished(() => app.close());
  const answers = new Map<string, string>();
  for (const question of questions) answers.set(question, await told(app, question));
  return answers;
}

/** All of an answer that people and programs are told: its status and confidence, and each sentence with its scores. */
export async function told(app: App, question: string): Promise<string> {
  const { elapsedMs, ...answer } = await app.services.answer(question);
  return JSON.stringify(answer, (key, value) => (key === 'article' ? (value as Article).id : value));
}

/** Every answer of an app to questions whose answers are known. */
export async function answersOf(app: App, answers: Library['answers']): Promise<Library['answers']> {
  const all = new Map<string, string>();
  for (const question of answers.keys()) all.set(question, await told(app, question));
  return all;
}

function fileOf({ title, text, url }: Article): string {
  return `${title}\n\n${text}\n\nSource: ${url}\n`;
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/answer/types.ts';
import { createApp } from '../../../src/app.ts';
import { parseConfig } from '../../../src/config.ts';
import { type Meaning, type MeaningParts, openMeaning } from '../../../src/embeddings/meaning.ts';
import type { Loader } from '../../../src/loading/loader.ts';
import { createWorkerLoader } from '../../../src/loading/worker/worker-loader.ts';
import type { Candidate } from '../../../src/retrieval/index.ts';
import { CountingMeter } from '../../support/counting.ts';
import type { Behaviour } from '../../support/embeddings/behaviour.ts';
import { type EmbeddingsService, startEmbeddings } from '../../support/embeddings/service.ts';
import { freshFolder } from '../../support/folder.ts';
import { articleText, seedsFolder } from '../../support/seeds.ts';
import { keptLog } from '../log-lines.ts';

/** Two words for each thing, so that a question and its answer need none in common. */
export const MEANINGS = { seamstress: 'tailor' };

/** Sentences of which each is about one thing. */
export const ARTICLES = {
  'clothes.txt': 'The tailor visits on Monday mornings.\n\nButtons are sewn on while people wait.',
  'bikes.txt': 'Bikes are repaired beside the bridge.\n\nHelmets are lent out for free.',
  'garden.txt': 'Tomatoes grow behind the school.\n\nChildren water them after lessons.',
};
/** Shares no word that counts with the sentence that says it. */
export const QUESTION = 'Which seamstress?';
export const SENTENCE = 'The tailor visits on Monday mornings.';

/** The text of an article file. */
export function fileText(name: string, body: string): string {
  return articleText({ title: name, language: 'en', url: `https://news.example/${name}` }, body);
}

/** What an answer found, as far as it must be the same without meaning. */
export function foundIn({ status, confidence, candidates, citations }: Answer) {
  const withoutTimes = (found: readonly Candidate[]) =>
    found.map(({ article, ...rest }) => ({ ...rest, article: article.id }));
  return { status, confidence, candidates: withoutTimes(candidates), citations: withoutTimes(citations) };
}

/** The sentences found, best first. */
export function sentencesIn({ candidates }: Answer): string[] {
  return candidates.map(({ article, sentence }) => article.text.slice(sentence.start, sentence.end));
}

/** How a test wants the product. */
export interface Wanted {
  /** What the service does differently. */
  readonly behaviour?: Partial<Behaviour>;
  readonly service?: EmbeddingsService;
  /** The bodies of articles in English, by their files' names. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whole files in place of these. */
  readonly seeds?: Readonly<Record<string, string>>;
  readonly dataDir?: string;
  readonly alone?: MeaningParts['alone'];
  readonly environment?: Readonly<Record<string, string>>;
  createLoader?(config: Parameters<typeof createWorkerLoader>[0]): Loader;
}

/** The product over a few articles, with a service of embeddings on loopback. */
export async function appWithMeaning(wanted: Wanted = {}) {
  const { behaviour } = wanted;
  const service =
    wanted.service ?? (await startEmbeddings({ meanings: MEANINGS, dimensions: 256, ...behaviour }));
  return { service, ...(await appBesideService(service.url, wanted)) };
}

/** The product over a few articles, with the service at an address. */
export async function appBesideService(url: string, wanted: Omit<Wanted, 'service' | 'behaviour'> = {}) {
  const { files = ARTICLES, alone, environment = {} } = wanted;
  const dataDir = wanted.dataDir ?? (await freshFolder());
  const bodies = Object.entries(files).map(([name, body]) => [name, fileText(name, body)] as const);
  const seedsDir = await seedsFolder(wanted.seeds ?? Object.fromEntries(bodies));
  const settings = parseConfig({ EMBEDDINGS_URL: url, ...environment });
  const config = { ...settings, seedsDir };
  const meter = new CountingMeter();
  const { log, messages } = keptLog();
  const pauses = { first: 5, longest: 20 };
  const meaning: Meaning = openMeaning(settings.embeddings!, { log, meter, dataDir, alone, pauses });
  const loader = (wanted.createLoader ?? createWorkerLoader)(config);
  const app = await createApp(config, log, { loader, meter, meaning });
  onTestFinished(() => app.close());
  const plain = await createApp(config, log);
  onTestFinished(() => plain.close());
  return {
    ...{ app, plain, meaning, messages, meter, dataDir, seedsDir },
    ask: (question = QUESTION) => app.services.answer(question),
    /** The answer of the same product without a service. */
    askPlain: (question = QUESTION) => plain.services.answer(question),
    put: (name: string, body: string) => writeFile(path.join(seedsDir, name), fileText(name, body)),
    reloadBoth: async () => {
      await plain.services.reload();
      return app.services.reload();
    },
  };
}

/** What is there to be asked; the service behind it may be a real one. */
export type AnyProduct = Awaited<ReturnType<typeof appBesideService>>;
export type Product = Awaited<ReturnType<typeof appWithMeaning>>;

/** How many lines of the log say so. */
export function linesSaying({ messages }: Pick<AnyProduct, 'messages'>, words: string): number {
  return messages().filter((line) => line.includes(words)).length;
}

/** That answers are those of the same product without a service. */
export async function expectPlain({ ask, askPlain }: AnyProduct, question?: string): Promise<void> {
  expect(foundIn(await ask(question))).toEqual(foundIn(await askPlain(question)));
}

/** Waits until questions are answered by meaning. */
export async function untilMeaning({ ask }: AnyProduct, question?: string): Promise<void> {
  await expect
    .poll(async () => (await ask(question).catch(() => undefined))?.candidates[0]?.basis, { timeout: 10_000 })
    .toBe('meaning');
}

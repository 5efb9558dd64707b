import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalLoader } from '../../../src/loading/local-loader.ts';
import { type CorpusSettings, generateCorpus } from '../corpus/corpus.ts';
import { writeArticles } from '../corpus/write-articles.ts';

/** Seconds that Dalil needs until it can answer, and how many articles it then has. */
export interface Start {
  readonly seconds: number;
  readonly articles: number;
}

/** Milliseconds after which files count as settled, so that a start need not read them again. */
const SETTLE_MS = 2_500;

/** Writes a corpus as article files, and the index over them where `startFrom` looks for a saved one. */
export async function prepareStart(settings: CorpusSettings, folder: string): Promise<void> {
  const { articles } = await generateCorpus(settings);
  await writeArticles(path.join(folder, 'seeds'), articles);
  await delay(SETTLE_MS);
  await createLocalLoader(configIn(folder, 'saved'), { onNote: refuse }).load();
}

/** Starts Dalil over the files of a prepared folder, with the saved index or without one. */
export async function startFrom(folder: string, index: 'saved' | 'none'): Promise<Start> {
  const started = performance.now();
  const { corpus } = await createLocalLoader(configIn(folder, index), { onNote: refuse }).load();
  return { seconds: (performance.now() - started) / 1000, articles: corpus.articles.length };
}

function configIn(folder: string, index: 'saved' | 'none') {
  return {
    seedsDir: path.join(folder, 'seeds'),
    maxArticleBytes: 1_048_576,
    ...(index === 'saved' ? { indexDir: path.join(folder, 'index') } : {}),
  };
}

/** A saved index that is not used would be measured as if it were. */
function refuse(note: string): never {
  throw new Error(note);
}

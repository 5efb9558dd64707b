import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type CorpusSettings, generateCorpus } from '../../corpus/corpus.ts';
import type { BenchQuestion } from '../../corpus/questions.ts';
import { writeArticles } from '../../corpus/write-articles.ts';

/** Milliseconds after which files count as settled, so that a start need not read them again. */
const SETTLE_MS = 2_500;

/** Writes a generated corpus into `folder/seeds`, unless an earlier run has; gives the questions about it. */
export async function corpusIn(folder: string, settings: CorpusSettings): Promise<readonly BenchQuestion[]> {
  const { articles, questions } = await generateCorpus(settings);
  const written = path.join(folder, `${settings.seed}-${settings.sentences}`);
  if (!existsSync(written)) {
    await writeArticles(path.join(folder, 'seeds'), articles);
    await writeFile(written, '');
    await setTimeout(SETTLE_MS);
  }
  return questions;
}

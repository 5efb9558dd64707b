import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../../src/corpus/types.ts';
import { articleText } from '../../support/seeds.ts';

const ARTICLES_A_FOLDER = 100;

/** Writes articles as files, a hundred in each folder below `folder`. */
export async function writeArticles(folder: string, articles: readonly Article[]): Promise<void> {
  for (const [at, { id, text, title, url, language }] of articles.entries()) {
    const part = path.join(folder, String(Math.floor(at / ARTICLES_A_FOLDER)));
    if (at % ARTICLES_A_FOLDER === 0) await mkdir(part, { recursive: true });
    await writeFile(path.join(part, `${id}.md`), articleText({ title: title ?? '', url, language }, text));
  }
}

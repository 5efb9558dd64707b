import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import type { Article } from '../../src/corpus/types.ts';
import files from './data/articles.json' with { type: 'json' };

/** Lets a product read, besides its own, articles that are markup, mentions and controls; returns all that it has read. */
export async function addHostileArticles({ services }: App, seeds: string): Promise<Article[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(seeds, name), text);
  await services.reload();
  const { articles } = services.corpus();
  const read = await Promise.all(articles.map(({ id }) => services.article(id)));
  return read.filter((article) => article !== undefined);
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch from 'minisearch';
import type { BenchCorpus } from '../corpus/corpus.ts';
import { sentenceTexts } from '../corpus/sentence-texts.ts';
import { LIMIT, type Peer, type SearchIndex } from './peer.ts';

const OPTIONS = { fields: ['text'] };

/** MiniSearch as shipped, an index of sentences: what one would write first. */
export const miniSearchPeer: Peer = {
  build: async ({ articles }: BenchCorpus, folder) => {
    const index = new MiniSearch<{ id: number; text: string }>(OPTIONS);
    let id = 0;
    for (const text of sentenceTexts(articles)) index.add({ id: id++, text });
    return searchIndex(index, folder);
  },
  load: async (_, folder) =>
    searchIndex(MiniSearch.loadJSON(await readFile(fileIn(folder), 'utf8'), OPTIONS), folder),
};

function searchIndex(index: MiniSearch, folder: string): SearchIndex {
  return {
    ask: ({ text }) =>
      index
        .search(text)
        .slice(0, LIMIT)
        .map(({ id }) => id as number),
    save: () => writeFile(fileIn(folder), JSON.stringify(index)),
  };
}

function fileIn(folder: string): string {
  return path.join(folder, 'minisearch.json');
}

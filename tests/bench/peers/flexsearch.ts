import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Charset, Index } from 'flexsearch';
import { sentenceTexts } from '../corpus/sentence-texts.ts';
import { LIMIT, type Peer, type SearchIndex } from './peer.ts';

/** FlexSearch over whole words; asked for sentences that have only some of them, or it would find next to nothing. */
export const flexSearchPeer: Peer = {
  build: async ({ articles }, folder) => {
    const index = emptyIndex();
    let id = 0;
    for (const text of sentenceTexts(articles)) index.add(id++, text);
    return searchIndex(index, folder);
  },
  load: async (_, folder) => {
    const index = emptyIndex();
    for (const name of await readdir(folder)) {
      index.import(name.slice(0, -ENDING.length), await readFile(path.join(folder, name), 'utf8'));
    }
    return searchIndex(index, folder);
  },
};

const ENDING = '.json';

function emptyIndex(): Index {
  return new Index({ tokenize: 'strict', encoder: Charset.Default });
}

function searchIndex(index: Index, folder: string): SearchIndex {
  return {
    ask: ({ text }) => index.search(text, { limit: LIMIT, suggest: true }) as number[],
    save: async () => {
      const parts: [string, string][] = [];
      await index.export((key: string, content: string) => void parts.push([key, content]));
      for (const [key, content] of parts) {
        if (content !== undefined) await writeFile(path.join(folder, key + ENDING), content);
      }
    },
  };
}

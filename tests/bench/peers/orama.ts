import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type AnyOrama, create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { sentenceTexts } from '../corpus/sentence-texts.ts';
import { LIMIT, type Peer, type SearchIndex } from './peer.ts';

/**
 * Orama with words as plain MiniSearch has them: its own splitters know one language each, and Vietnamese not at all.
 * What it gives to be saved is written as Node's own binary form: as JSON it is longer than a string may be from some 250,000 sentences.
 */
export const oramaPeer: Peer = {
  build: async ({ articles }, folder) => {
    const db = emptyIndex();
    const documents = [...sentenceTexts(articles)].map((text, id) => ({ id: String(id), text }));
    await insertMultiple(db, documents, documents.length);
    return searchIndex(db, folder);
  },
  load: async (_, folder) => {
    const db = emptyIndex();
    load(db, deserialize(await readFile(fileIn(folder))) as RawData);
    return searchIndex(db, folder);
  },
};

function emptyIndex(): AnyOrama {
  return create({
    schema: { text: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (text: string) => [
          ...new Set(
            text
              .toLowerCase()
              .split(/[^\p{L}\p{M}\p{N}]+/u)
              .filter(Boolean),
          ),
        ],
      },
    },
  });
}

function searchIndex(db: AnyOrama, folder: string): SearchIndex {
  return {
    ask: async ({ text }) => {
      const { hits } = await search(db, { term: text, limit: LIMIT });
      return hits.map(({ id }) => Number(id));
    },
    save: () => writeFile(fileIn(folder), serialize(save(db))),
  };
}

function fileIn(folder: string): string {
  return path.join(folder, 'orama.bin');
}

import { answerQuestion } from '../../../src/answer/answer.ts';
import type { Article } from '../../../src/corpus/types.ts';
import { codeFingerprint } from '../../../src/loading/code-fingerprint.ts';
import { readIndexFile, writeIndexFile } from '../../../src/loading/index-file.ts';
import { indexOf, openStored, storeCorpus } from '../../../src/loading/stored/stored-corpus.ts';
import {
  createEngine,
  type Engine,
  type EngineOptions,
  retrieverOver,
  reusableFrom,
} from '../../../src/retrieval/index.ts';
import { SENTENCES_PER_ARTICLE } from '../corpus/articles.ts';
import { LIMIT, type Peer, type SearchIndex } from './peer.ts';

/** Dalil's whole way from a question to its answer. */
export function dalilPeer({ wordSearch }: Pick<EngineOptions, 'wordSearch'> = {}): Peer {
  return {
    build: async ({ articles }, folder) =>
      searchIndex(articles, createEngine(articles, { wordSearch }), folder),
    load: async (_, folder) => {
      const pack = (await readIndexFile(configFor(folder), refuse)) ?? refuse('no index was saved');
      const { articles } = openStored(pack).corpus;
      return searchIndex(
        articles,
        createEngine(articles, { wordSearch, reusable: indexOf({ pack }) }),
        folder,
      );
    },
  };
}

function searchIndex(articles: readonly Article[], engine: Engine, folder: string): SearchIndex {
  const source = { retriever: retrieverOver(engine), corpusVersion: 'bench', maxQuestionLength: 500 };
  const numbers = new Map(articles.map(({ id }, number) => [id, number * SENTENCES_PER_ARTICLE]));
  return {
    ask: async ({ text }) => {
      const { candidates } = await answerQuestion(text, source, { limit: LIMIT });
      return candidates.map(
        ({ article, sentence }) => numbers.get(article.id)! + article.sentences.indexOf(sentence),
      );
    },
    save: async () => {
      const config = configFor(folder);
      const corpus = { articles, problems: [], version: 'bench' };
      const index = reusableFrom(engine.index);
      const { pack } = storeCorpus(corpus, index, config.maxArticleBytes, await codeFingerprint());
      await writeIndexFile(config, pack, refuse);
    },
  };
}

/** The folder of articles only names the file: what is saved holds the articles too. */
function configFor(folder: string) {
  return { seedsDir: folder, maxArticleBytes: 1_048_576, indexDir: folder };
}

function refuse(note: string): never {
  throw new Error(note);
}

import { sentenceTotal } from '../../corpus/sentence-total.ts';
import type { Article } from '../../corpus/types.ts';
import { VectorMaker } from '../../embeddings/making/vector-maker.ts';
import { connectEmbeddings } from '../../embeddings/service/connect.ts';
import type { EmbeddingsConfig } from '../../embeddings/settings.ts';
import { openVectorStore } from '../../embeddings/store/vector-store.ts';
import { articlesInMemory } from '../../loading/in-memory.ts';
import type { Log } from '../../log.ts';
import { emptySentenceVectors } from '../../retrieval/index.ts';
import { PlacedVectors, type SetVectors, type VectorsOfSets } from './set-vectors.ts';

const QUESTIONS_AT_ONCE = 32;
/** Failures in a row after which a fit is given up. */
const TRIES = 5;

/**
 * Asks a service for the vectors of sets while something is done with them; those of sentences are kept as those of a bot are.
 * @throws EmbeddingsFault
 */
export async function withVectorsOfSets<Result>(
  settings: EmbeddingsConfig,
  { dataDir, log }: { readonly dataDir: string; readonly log: Log },
  work: (vectors: VectorsOfSets) => Promise<Result>,
): Promise<Result> {
  const signal = new AbortController().signal;
  const { embedder, identity, identify, cosines, close } = await connectEmbeddings(settings, signal);
  const store = openVectorStore(dataDir, identity, { log });
  const sentencesOf = async (articles: readonly Article[]) => {
    const table = emptySentenceVectors(sentenceTotal(articles), identity.dimensions, cosines);
    const source = { ...articlesInMemory({ articles, problems: [], version: '' }), articles };
    const parts = { embedder, identity, identify, store, source, table, signal, log };
    await new VectorMaker({ ...parts, isAlone: true, tries: TRIES }).done;
    return table;
  };
  const questions = questionVectors((texts) => embedder.embed(texts, 'query', signal));
  try {
    return await work({
      of: async (articles, texts): Promise<SetVectors> => {
        await questions.add(texts);
        const placed = new PlacedVectors(identity.dimensions, cosines);
        const addArticles = async (some: readonly Article[]) => placed.add(some, await sentencesOf(some));
        await addArticles(articles);
        return {
          ofQuestion: questions.of,
          addQuestions: questions.add,
          addArticles,
          engineWith: (engine) => placed.engineWith(engine),
        };
      },
    });
  } finally {
    await store.close();
    await close();
  }
}

function questionVectors(embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>) {
  const known = new Map<string, Float32Array>();
  const add = async (texts: Iterable<string>): Promise<void> => {
    const fresh = [...new Set(texts)].filter((text) => !known.has(text));
    for (let from = 0; from < fresh.length; from += QUESTIONS_AT_ONCE) {
      const some = fresh.slice(from, from + QUESTIONS_AT_ONCE);
      const vectors = await embed(some);
      for (const [at, text] of some.entries()) known.set(text, vectors[at]!);
    }
  };
  return { add, of: (text: string) => known.get(text) };
}

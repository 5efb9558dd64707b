import { setImmediate as nextTurn } from 'node:timers/promises';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { sentenceTotal } from '../../../src/corpus/sentence-total.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import { EmbeddingsFault } from '../../../src/embeddings/fault.ts';
import type { PassageSource } from '../../../src/embeddings/making/passages.ts';
import { type MakingOptions, VectorMaker } from '../../../src/embeddings/making/vector-maker.ts';
import { openVectorStore, type VectorStore } from '../../../src/embeddings/store/vector-store.ts';
import type { Embedder, ModelIdentity, TextRole } from '../../../src/embeddings/types.ts';
import { emptySentenceVectors, type SentenceVectors } from '../../../src/retrieval/index.ts';
import { freshFolder } from '../../support/folder.ts';
import { articleText, seedsFolder } from '../../support/seeds.ts';
import { keptLog } from '../log-lines.ts';

export const DIMENSIONS = 16;
const PROBE_TEXT = 'When does the town hall open?';

/** A vector of unit length that depends on every character of a text. */
export function vectorOf(text: string, model = 1): Float32Array {
  const numbers = new Float32Array(DIMENSIONS);
  for (let at = 0; at < text.length; at++)
    numbers[at % DIMENSIONS]! += Math.sin(text.charCodeAt(at) * (at + model));
  numbers[0]! += 1;
  const length = Math.hypot(...numbers);
  return numbers.map((value) => value / length);
}

/** A service within this process that keeps what it was sent, and fails as it is told. */
export class SmallEmbedder implements Embedder {
  readonly requests: (readonly string[])[] = [];
  model = 1;
  /** Looks at each request before it is answered; what it throws is the answer. */
  before: (texts: readonly string[], signal: AbortSignal) => void | Promise<void> = () => {};

  async embed(texts: readonly string[], role: TextRole, signal: AbortSignal): Promise<Float32Array[]> {
    if (role !== 'passage') throw new Error(`asked for a ${role}`);
    this.requests.push(texts);
    await nextTurn();
    await this.before(texts, signal);
    return texts.map((text) => vectorOf(text, this.model));
  }

  /** What it is now; asks it for a text as it does so. */
  async identify(signal: AbortSignal): Promise<ModelIdentity> {
    const [probe = new Float32Array()] = await this.embed([PROBE_TEXT], 'passage', signal);
    return { ...identity(this.model), probe };
  }

  /** All that was sent of articles, in its order. */
  get texts(): string[] {
    return this.requests.flat().filter((text) => text !== PROBE_TEXT);
  }
}

/** A fault of the service. */
export function fault(kind: EmbeddingsFault['kind'], retryAfter?: number): EmbeddingsFault {
  return new EmbeddingsFault(kind, `The service is ${kind}.`, { retryAfter });
}

/** Articles by their names, read as always. */
export async function corpusOf(bodies: Readonly<Record<string, string>>): Promise<Corpus> {
  const files = Object.entries(bodies).map(([slug, body]) => [
    `${slug}.txt`,
    articleText({ title: `About ${slug}`, language: 'en', url: `https://news.example/${slug}` }, body),
  ]);
  return readCorpus(await seedsFolder(Object.fromEntries(files)));
}

/** Such articles as sentences are made of. */
export function sourceOf({ articles }: Corpus): PassageSource {
  return { articles, article: async (id) => articles.find((article) => article.id === id) };
}

export function identity(model = 1): ModelIdentity {
  return { fingerprint: 'small', dimensions: DIMENSIONS, probe: vectorOf(PROBE_TEXT, model) };
}

/** A maker over a corpus with a table and a store, and everything around it. */
export async function startMaking(
  corpus: Corpus,
  options: Partial<Omit<MakingOptions, 'identify'>> & {
    readonly dataDir?: string;
    readonly embedder?: SmallEmbedder;
  } = {},
) {
  const { log, messages } = keptLog();
  const dataDir = options.dataDir ?? (await freshFolder());
  const embedder = options.embedder ?? new SmallEmbedder();
  const store: VectorStore = options.store ?? openVectorStore(dataDir, identity(), { log });
  const source = sourceOf(corpus);
  const sentences = sentenceTotal(corpus.articles);
  const table: SentenceVectors = emptySentenceVectors(sentences, DIMENSIONS);
  const stop = new AbortController();
  const maker = new VectorMaker({
    log,
    store,
    source,
    table,
    identity: identity(),
    identify: (signal) => embedder.identify(signal),
    signal: stop.signal,
    pauses: { first: 1, longest: 4 },
    ...options,
    embedder,
  });
  return { maker, embedder, store, table, dataDir, messages, stop };
}

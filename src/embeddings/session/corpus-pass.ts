import { sentenceTotal } from '../../corpus/sentence-total.ts';
import type { LoadedCorpus } from '../../loading/loader.ts';
import { type CosineScale, emptySentenceVectors, type SentenceVectors } from '../../retrieval/index.ts';
import { carryOver } from '../making/carry-over.ts';
import type { MakingCounts } from '../making/passages.ts';
import { type MakingOptions, VectorMaker } from '../making/vector-maker.ts';

/** With what, and how, the vectors of a corpus are made. */
export interface PassParts extends Omit<MakingOptions, 'source' | 'table' | 'signal'> {
  readonly cosines: CosineScale;
}

/** One corpus on its way to the vectors of one model; its retriever has them as soon as they are there. */
export class CorpusPass {
  /** Resolves once all sentences have their vectors or are given up for now. @throws as `VectorMaker.done` does */
  readonly done: Promise<void>;
  readonly #loaded: LoadedCorpus;
  readonly #table: SentenceVectors | undefined;
  readonly #ending = new AbortController();
  readonly #maker: VectorMaker;

  /** @param before the pass before this one, of the same model: what it had of the same articles is there at once */
  constructor(loaded: LoadedCorpus, before: CorpusPass | undefined, parts: PassParts) {
    const { corpus, retriever } = loaded;
    const { articles } = corpus;
    this.#loaded = loaded;
    const { identity, cosines, store } = parts;
    this.#table =
      retriever.useVectors && emptySentenceVectors(sentenceTotal(articles), identity.dimensions, cosines);
    const carried = this.#table ? (before?.carryTo(loaded, this.#table) ?? 0) : 0;
    if (this.#table) retriever.useVectors?.(this.#table);
    retriever.useVectorLookup?.((...found) => store.lookUp(...found), cosines);
    this.#maker = new VectorMaker({
      ...parts,
      source: { articles, article: loaded.article },
      table: this.#table,
      signal: this.#ending.signal,
    });
    this.done = this.#maker.done.then(({ made }) => {
      // It prepares its search in slices then, for all there are.
      if (this.#table && made > carried) retriever.useVectors?.(this.#table);
    });
    this.done.catch(() => {});
  }

  get counts(): MakingCounts {
    return this.#maker.counts;
  }

  get isEnded(): boolean {
    return this.#ending.signal.aborted;
  }

  /** Copies what there is of the same articles into the table of another corpus. @returns of how many sentences */
  carryTo({ corpus }: LoadedCorpus, table: SentenceVectors): number {
    if (!this.#table) return 0;
    const { articles } = this.#loaded.corpus;
    return carryOver({ articles, table: this.#table }, { articles: corpus.articles, table });
  }

  /** Makes no more, and resolves once nothing of it runs. */
  async end(): Promise<void> {
    this.#ending.abort();
    await this.done.catch(() => {});
  }
}

import type { Article } from '../../corpus/types.ts';
import type {
  Candidate,
  Question,
  Retriever,
  SearchOptions,
  SentenceVectors,
} from '../../retrieval/index.ts';
import type { NumberedCandidate } from './protocol.ts';
import { fromSent } from './sent-error.ts';
import type { Thread } from './thread.ts';

/** A search that has not been answered yet. */
interface Waiting {
  found(candidates: readonly NumberedCandidate[]): void;
  failed(error: Error): void;
}

/** Searches in another thread, and gives candidates in this thread's articles. */
export class RemoteRetriever implements Retriever {
  readonly #thread: Thread;
  readonly #articles: readonly Article[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #running = new Set<Promise<unknown>>();
  #lastId = 0;

  constructor(thread: Thread, articles: readonly Article[]) {
    this.#thread = thread;
    this.#articles = articles;
    thread.onReport((report) => {
      if (report.kind === 'found') this.#take(report.id)?.found(report.candidates);
      if (report.kind === 'search-failed') this.#take(report.id)?.failed(fromSent(report.error));
    });
  }

  async search(question: Question, options: SearchOptions): Promise<readonly Candidate[]> {
    const id = ++this.#lastId;
    const answered = new Promise<readonly NumberedCandidate[]>((found, failed) => {
      this.#waiting.set(id, { found, failed });
    });
    this.#thread.post({ kind: 'search', id, question, options });
    const search = this.#thread.expect(answered).finally(() => this.#waiting.delete(id));
    this.#running.add(search);
    try {
      return (await search).map((candidate) => this.#local(candidate));
    } finally {
      this.#running.delete(search);
    }
  }

  useVectors(vectors: SentenceVectors): void {
    this.#thread.post({ kind: 'use-vectors', vectors });
  }

  /** Resolves when no search runs any more. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  #take(id: number): Waiting | undefined {
    return this.#waiting.get(id);
  }

  #local({ article: number, sentence, ...rest }: NumberedCandidate): Candidate {
    const article = this.#articles[number]!;
    return { article, sentence: article.sentences[sentence]!, ...rest };
  }
}

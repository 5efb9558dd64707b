import type { MessagePort } from 'node:worker_threads';
import type { Article, Corpus } from '../../corpus/types.ts';
import type { Question, Retriever, SearchOptions } from '../../retrieval/index.ts';
import { loadArticles } from '../load-articles.ts';
import type { LoadConfig } from '../loader.ts';
import { throttled } from '../progress.ts';
import { CorpusAssembler, chunksOf } from './chunks.ts';
import type { NumberedCandidate, Order, Report } from './protocol.ts';
import { toSent } from './sent-error.ts';

/** Progress is told this often, in milliseconds; who shows it may leave some out. */
const PACE = { first: 100, next: 100 };

/** Searches by number: what the thread does once it has loaded. */
type Search = (question: Question, options: SearchOptions) => Promise<NumberedCandidate[]>;

/** Loads a corpus when told to, hands its articles over, then answers searches. */
export function serve(port: MessagePort): void {
  const post = (report: Report) => port.postMessage(report);
  let before: CorpusAssembler | undefined = new CorpusAssembler();
  let continueSending = (): void => {};
  let search: Search | undefined;
  const load = async (config: LoadConfig) => {
    try {
      const known = before?.articles ?? [];
      const previous =
        known.length > 0 ? { articles: known, problems: before!.problems, version: '' } : undefined;
      before = undefined;
      const { corpus, retriever } = await loadArticles(config, {
        previous,
        onProgress: throttled((progress) => post({ kind: 'progress', progress }), PACE),
        onNote: (note) => post({ kind: 'note', note }),
      });
      for (const items of chunksOf(corpus, numbered(known))) {
        post({ kind: 'items', items });
        await new Promise<void>((resolve) => {
          continueSending = resolve;
        });
      }
      search = searchByNumber(retriever, corpus);
      post({ kind: 'loaded', version: corpus.version });
    } catch (error) {
      post({ kind: 'failed', error: toSent(error) });
    }
  };
  port.on('message', (order: Order) => {
    if (order.kind === 'previous') before?.add(order.items);
    else if (order.kind === 'more') continueSending();
    else if (order.kind === 'load') void load(order.config);
    else if (search) void answer(order, search, post);
  });
}

async function answer(
  { id, question, options }: Extract<Order, { kind: 'search' }>,
  search: Search,
  post: (report: Report) => void,
): Promise<void> {
  try {
    post({ kind: 'found', id, candidates: await search(question, options) });
  } catch (error) {
    post({ kind: 'search-failed', id, error: toSent(error) });
  }
}

function searchByNumber(retriever: Retriever, { articles }: Corpus): Search {
  const numbers = numbered(articles);
  return async (question, options) => {
    const candidates = await retriever.search(question, options);
    return candidates.map(({ article, sentence, ...rest }) => ({
      ...rest,
      article: numbers.get(article)!,
      sentence: article.sentences.indexOf(sentence),
    }));
  };
}

function numbered(articles: readonly Article[]): Map<Article, number> {
  return new Map(articles.map((article, number) => [article, number]));
}

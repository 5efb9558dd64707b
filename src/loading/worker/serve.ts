import type { MessagePort } from 'node:worker_threads';
import type { Article, Corpus, Problem } from '../../corpus/types.ts';
import type { Question, Retriever, SearchOptions } from '../../retrieval/index.ts';
import { loadArticles } from '../load-articles.ts';
import { THREAD_PACE, throttled } from '../progress.ts';
import { openStored } from '../stored/stored-corpus.ts';
import { NEW, type NumberedCandidate, type Order, type Report } from './protocol.ts';
import { toSent } from './sent-error.ts';
import { warmUp } from './warm-up.ts';

/** Problems sent at once: copying these takes about a millisecond. */
const PROBLEMS_AT_ONCE = 1_024;

type Post = (report: Report) => void;

/** What the thread does once it has loaded: it searches by number. */
interface Served {
  readonly search: (question: Question, options: SearchOptions) => Promise<NumberedCandidate[]>;
  readonly useVectors: Retriever['useVectors'];
}

/** Loads a corpus when told to, hands its articles over, then answers searches. */
export function serve(port: MessagePort): void {
  const post: Post = (report) => port.postMessage(report);
  let continueSending = (): void => {};
  const nextOrder = () =>
    new Promise<void>((resolve) => {
      continueSending = resolve;
    });
  let served: Served | undefined;
  const load = async (order: Extract<Order, { kind: 'load' }>) => {
    try {
      served = await loadAndSend(order, post, nextOrder);
    } catch (error) {
      post({ kind: 'failed', error: toSent(error) });
    }
  };
  port.on('message', (order: Order) => {
    if (order.kind === 'more') continueSending();
    else if (order.kind === 'load') void load(order);
    else if (order.kind === 'use-vectors') served?.useVectors?.(order.vectors);
    else if (served) void answer(order, served, post);
  });
}

async function loadAndSend(
  { config, previous: pack }: Extract<Order, { kind: 'load' }>,
  post: Post,
  nextOrder: () => Promise<void>,
): Promise<Served> {
  const previous = pack && openStored(pack);
  const before = numbered(previous?.corpus.articles ?? []);
  const loaded = await loadArticles(config, {
    previous,
    onProgress: throttled((progress) => post({ kind: 'progress', progress }), THREAD_PACE),
    onNote: (note) => post({ kind: 'note', note }),
  });
  const { corpus, retriever } = loaded;
  // Somebody else answers meanwhile, and nobody shall notice the change.
  if (previous) await warmUp(retriever, corpus.articles);
  for (const problems of batchesOf(corpus.problems)) {
    post({ kind: 'problems', problems });
    await nextOrder();
  }
  const kept = Uint32Array.from(corpus.articles, (article) => before.get(article) ?? NEW);
  post({ kind: 'loaded', version: corpus.version, pack: loaded.pack, kept });
  if (!previous) void warmUp(retriever, corpus.articles);
  return { search: searchByNumber(retriever, corpus), useVectors: retriever.useVectors };
}

function* batchesOf(problems: readonly Problem[]): Generator<readonly Problem[]> {
  for (let at = 0; at < problems.length; at += PROBLEMS_AT_ONCE)
    yield problems.slice(at, at + PROBLEMS_AT_ONCE);
}

async function answer(
  { id, question, options }: Extract<Order, { kind: 'search' }>,
  { search }: Served,
  post: Post,
): Promise<void> {
  try {
    post({ kind: 'found', id, candidates: await search(question, options) });
  } catch (error) {
    post({ kind: 'search-failed', id, error: toSent(error) });
  }
}

function searchByNumber(retriever: Retriever, { articles }: Corpus): Served['search'] {
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

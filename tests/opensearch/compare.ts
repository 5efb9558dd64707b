import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { judge } from '../../src/eval/judge.ts';
import { readQuestions } from '../../src/eval/questions.ts';
import { connect } from '../../src/opensearch/index.ts';
import { type Candidate, createRetriever, type Retriever } from '../../src/retrieval/index.ts';
import { asked } from '../support/asked.ts';

const LIMIT = 10;

// npx tsx tests/opensearch/compare.ts --url URL [--sets DIR] [--shards N]: every question of each evaluation set to both
// engines, in one table.
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:9200' },
    sets: { type: 'string', default: '../shared/eval' },
    shards: { type: 'string', default: '3' },
  },
});

console.log(
  '| set | articles | questions | embedded hit@1 / hit@3 | OpenSearch | same candidates | embedded p50 / p99 ms | OpenSearch | indexing ms |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const set of await readdir(values.sets)) {
  const folder = path.join(values.sets, set);
  const questions = await readQuestions(path.join(folder, 'questions.jsonl')).catch(() => []);
  if (questions.length > 0) await compare(set, folder, questions);
}

async function compare(
  set: string,
  folder: string,
  questions: Awaited<ReturnType<typeof readQuestions>>,
): Promise<void> {
  const corpus = await readCorpus(path.join(folder, 'seeds'));
  const cluster = await connect({
    url: values.url,
    index: `compare-${set.toLowerCase()}`,
    shards: Number(values.shards),
  });
  const start = performance.now();
  const version = await cluster.build(corpus, { code: 'compare' });
  const indexing = performance.now() - start;
  const opened = await cluster.open(version);
  const engines = [await createRetriever(corpus.articles), opened.retriever];
  const results = engines.map(() => ({
    found: [] as string[],
    ranks: [] as number[],
    times: [] as number[],
  }));
  for (const question of questions) {
    for (const [at, engine] of engines.entries()) {
      const { candidates, elapsedMs } = await timed(engine, question.question);
      const answer = { status: 'answered', confidence: 1, candidates, shown: [], elapsedMs } as const;
      results[at]!.times.push(elapsedMs);
      results[at]!.found.push(
        JSON.stringify(candidates.map(({ article, ...rest }) => ({ ...rest, id: article.id }))),
      );
      if ('answers' in question) results[at]!.ranks.push(judge(question, answer as never).rank);
    }
  }
  const [embedded, remote] = results;
  const same = embedded!.found.filter((found, at) => found === remote!.found[at]).length;
  const cells = [
    set,
    corpus.articles.length,
    questions.length,
    ...results.map(({ ranks }) => `${hits(ranks, 1)} / ${hits(ranks, 3)}`),
    same,
  ];
  console.log(
    `| ${[...cells, ...results.map(({ times }) => `${quantile(times, 0.5)} / ${quantile(times, 0.99)}`), Math.round(indexing)].join(' | ')} |`,
  );
  await cluster.close();
}

async function timed(
  engine: Retriever,
  text: string,
): Promise<{ candidates: readonly Candidate[]; elapsedMs: number }> {
  const start = performance.now();
  const candidates = await engine.search(asked(text), { limit: LIMIT });
  return { candidates, elapsedMs: performance.now() - start };
}

function hits(ranks: readonly number[], within: number): string {
  return ((100 * ranks.filter((rank) => rank >= 1 && rank <= within).length) / ranks.length).toFixed(1);
}

function quantile(times: readonly number[], share: number): string {
  return [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))]!.toFixed(1);
}
